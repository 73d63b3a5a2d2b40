"""A concrete function with a dictionary argument."""

import tensorflow as tf


@tf.function
def f(batch):
    return batch["a"] - batch["b"]


spec = tf.TensorSpec([], tf.int32)
concrete = f.get_concrete_function({"a": spec, "b": spec})
print(int(concrete({"a": tf.constant(5), "b": tf.constant(3)})))
