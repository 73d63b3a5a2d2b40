"""What dtype objects know."""

import tensorflow as tf

print(tf.float32, repr(tf.int64), tf.float32.name, tf.float32.is_floating, tf.int8.is_integer)
print(tf.float32 == "float32", tf.as_dtype("int64") is tf.int64, tf.float64.as_numpy_dtype.__name__)
print(tf.int32.max, tf.int8.min, tf.bool.is_bool, tf.string.name, tf.dtypes.as_dtype(float).name)
