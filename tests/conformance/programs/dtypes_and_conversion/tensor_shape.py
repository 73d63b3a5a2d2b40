"""TensorShape with unknown dimensions."""

import tensorflow as tf

a = tf.TensorShape([None, 3])
b = tf.TensorShape([2, None])
print(a, repr(b), a.is_fully_defined(), a.is_compatible_with(b), a.merge_with(b))
print(tf.TensorShape(None).rank, tf.TensorShape([2, 3]).num_elements(), a == [None, 3], a[0])
print(a.concatenate([5]), tf.TensorShape([2, 3])[1:], len(a), a.as_list(), tf.TensorShape(None))
print(tf.TensorShape([2]).merge_with([3]))
