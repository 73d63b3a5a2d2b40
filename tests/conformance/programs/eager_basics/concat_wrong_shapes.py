"""concat needs equal dimensions outside the axis."""

import tensorflow as tf

print(tf.concat([tf.ones([2, 3]), tf.ones([2, 4])], axis=0))
