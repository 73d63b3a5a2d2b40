"""What a TensorSpec knows."""

import tensorflow as tf

spec = tf.TensorSpec([None, 2], tf.float32)
print(spec, spec.shape, spec.dtype.name, spec.name, spec == tf.TensorSpec([None, 2]))
print(
    spec.is_compatible_with(tf.ones([3, 2])),
    spec.is_compatible_with(tf.ones([3, 3])),
    spec.is_compatible_with(tf.ones([3, 2], tf.int32)),
)
print(tf.TensorSpec.from_tensor(tf.constant([1])), tf.TensorSpec([]), tf.TensorSpec(None, tf.string))
