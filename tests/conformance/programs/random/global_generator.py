"""The global generator follows set_seed when it is made anew."""

import tensorflow as tf

tf.random.set_global_generator(tf.random.Generator.from_seed(4))
first = float(tf.random.get_global_generator().uniform([]))
tf.random.set_global_generator(tf.random.Generator.from_seed(4))
print(first == float(tf.random.get_global_generator().uniform([])))
