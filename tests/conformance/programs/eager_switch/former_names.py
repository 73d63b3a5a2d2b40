"""The former names of the switch still work, and say that they are former."""

import tensorflow as tf

for value in (True, False):
    tf.config.experimental_run_functions_eagerly(value)
print(tf.config.functions_run_eagerly(), tf.config.experimental_functions_run_eagerly())
