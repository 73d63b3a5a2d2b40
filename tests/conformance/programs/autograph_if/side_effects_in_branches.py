"""Only the effects of the chosen branch happen."""

import tensorflow as tf

a, b = tf.Variable(0), tf.Variable(0)


@tf.function
def vote(x):
    if x > 0:
        a.assign_add(1)
    else:
        b.assign_add(1)


for value in (1, 2, -1):
    vote(tf.constant(value))
print(a.numpy(), b.numpy())
