"""watch_accessed_variables=False watches only what is asked."""

import tensorflow as tf

a, b = tf.Variable(2.0), tf.Variable(3.0)
with tf.GradientTape(watch_accessed_variables=False) as tape:
    tape.watch(a)
    y = a * b
print([None if item is None else float(item) for item in tape.gradient(y, [a, b])])
print([variable is a for variable in tape.watched_variables()])
