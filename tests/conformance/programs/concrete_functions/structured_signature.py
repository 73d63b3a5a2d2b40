"""Structured input signature, outputs and shapes."""

import tensorflow as tf


@tf.function
def f(x, options):
    return {"sum": tf.reduce_sum(x), "rows": x[0]}


concrete = f.get_concrete_function(tf.TensorSpec([None, 3]), {"flag": tf.TensorSpec([], tf.bool)})
print(concrete.structured_input_signature)
print(concrete.structured_outputs)
print(concrete.output_shapes, concrete.output_dtypes)
print([tensor.name for tensor in concrete.inputs], [tensor.name for tensor in concrete.outputs])
