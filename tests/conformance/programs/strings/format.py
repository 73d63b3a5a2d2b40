"""strings.format with tensors."""

import tensorflow as tf

print(
    tf.strings.format("x = {}", tf.constant(3)).numpy(),
    tf.strings.format("{} and {}", (tf.constant([1, 2]), tf.constant("s"))).numpy(),
)


@tf.function
def f(x):
    return tf.strings.format("x = {}", x)


print(f(tf.constant(3)).numpy())
