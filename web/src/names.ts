/** The runtime's public names, for completion; `dojo.runtime_bundle` checks that the runtime has them all. */

export const runtimeNames: Readonly<Record<string, readonly string[]>> = {
  tf: [
    "Module", "Operation", "RaggedTensor", "Tensor", "TensorArray", "TensorShape", "TensorSpec", "Variable",
    "bool", "cast", "concat", "cond", "config", "constant", "debugging", "dtypes", "errors", "executing_eagerly",
    "expand_dims", "float32", "float64", "function", "gather", "GradientTape", "group", "identity",
    "init_scope", "int32", "int64", "linalg", "math", "matmul", "ones", "ones_like", "print", "py_function",
    "random", "range", "rank", "reduce_all", "reduce_any", "reduce_max", "reduce_mean", "reduce_min",
    "reduce_sum", "reshape", "shape", "size", "squeeze", "stack", "string", "transpose", "unstack", "where",
    "while_loop", "zeros", "zeros_like",
  ],
  "tf.config": ["run_functions_eagerly", "functions_run_eagerly"],
};
