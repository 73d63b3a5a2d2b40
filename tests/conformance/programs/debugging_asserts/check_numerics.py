"""check_numerics finds NaN and infinity."""

import tensorflow as tf

print(tf.debugging.check_numerics(tf.constant([1.0]), "fine").numpy())


@tf.function
def f(x):
    return tf.debugging.check_numerics(tf.math.log(x), "log")


print(float(f(tf.constant(1.0))))
f(tf.constant(-1.0))
