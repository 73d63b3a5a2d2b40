"""Variables take part in arithmetic from both sides."""

import tensorflow as tf

v = tf.Variable(3)
print(
    int(v + 1), int(1 + v), int(2 * v), int(7 - v), int(-v), int(v**2), int(v // 2), int(v % 2), float(6 / v)
)
print(
    bool(v > 2), int(tf.square(v)), int(abs(tf.Variable(-4))), int(v), [int(x) for x in tf.Variable([1, 2])]
)
