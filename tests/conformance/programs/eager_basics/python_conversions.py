"""int, float, len and iteration work on eager tensors."""

import tensorflow as tf

x = tf.constant([1, 2, 3])
print(int(x[0]), float(x[1]), len(x))
print([int(item) for item in x])
print(list(range(tf.constant(3))))
first, second, third = x
print(first.shape.rank, int(third))
