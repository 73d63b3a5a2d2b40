"""A tensor condition becomes a conditional: both branches are traced."""

import tensorflow as tf


@tf.function
def sign(x):
    if x > 0:
        print("trace then")
        y = x
    else:
        print("trace else")
        y = -x
    return y


print(int(sign(tf.constant(3))), int(sign(tf.constant(-4))), int(sign(tf.constant(0))))
print(sign.experimental_get_tracing_count())
