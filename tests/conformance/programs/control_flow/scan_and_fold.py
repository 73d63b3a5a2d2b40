"""tf.scan and tf.foldl."""

import tensorflow as tf

x = tf.constant([1, 2, 3, 4])
print(
    tf.scan(lambda a, b: a + b, x).numpy(),
    int(tf.foldl(lambda a, b: a * b, x)),
    int(tf.foldr(lambda a, b: b - a, x)),
)


@tf.function
def running(x):
    return tf.scan(lambda a, b: a + b, x)


print(running(x).numpy())
