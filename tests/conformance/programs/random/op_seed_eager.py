"""The same op seed twice in eager mode continues a sequence."""

import tensorflow as tf

tf.random.set_seed(1)
a = float(tf.random.uniform([], seed=5))
b = float(tf.random.uniform([], seed=5))
tf.random.set_seed(1)
c = float(tf.random.uniform([], seed=5))
print(a == b, a == c)
