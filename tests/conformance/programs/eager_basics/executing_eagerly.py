"""Where code runs eagerly and where it is being traced."""

import tensorflow as tf

print(tf.executing_eagerly(), tf.inside_function())


@tf.function
def report():
    print(tf.executing_eagerly(), tf.inside_function())
    return 1


report()
