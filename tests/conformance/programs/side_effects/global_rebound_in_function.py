"""A global rebound to a tensor inside a function leaks a symbolic tensor."""

import tensorflow as tf

best = 0


@tf.function
def f(x):
    global best
    best = x * 2
    return x


f(tf.constant(3))
print(tf.is_symbolic_tensor(best), type(best).__name__)
