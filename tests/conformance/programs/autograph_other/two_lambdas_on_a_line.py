"""Two lambdas with the same arguments on one line cannot be told apart."""

import tensorflow as tf

first, second = tf.function(lambda x: x if x > 0 else -x), tf.function(lambda x: -x if x > 0 else x)
print(int(first(tf.constant(-3))))
