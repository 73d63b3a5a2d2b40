"""A wrong shape that is not known while tracing is refused when running."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])


@tf.function(input_signature=[tf.TensorSpec([None])])
def f(x):
    v.assign(x)
    return v + 0.0


print(f([5.0, 6.0]).numpy())
f([1.0, 2.0, 3.0])
