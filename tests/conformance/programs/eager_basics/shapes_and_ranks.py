"""Static and dynamic shape of an eager tensor."""

import tensorflow as tf

x = tf.zeros([2, 3, 4])
print(x.shape, x.shape.rank, x.ndim, x.shape[1], x.shape.as_list())
print(tf.shape(x).numpy(), int(tf.rank(x)), int(tf.size(x)))
print(tf.shape(x).dtype.name, tuple(x.shape), x.shape == (2, 3, 4), x.shape[1:])
