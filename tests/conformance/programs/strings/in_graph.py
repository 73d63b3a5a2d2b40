"""String tensors in branches and loops."""

import tensorflow as tf


@tf.function
def repeat(word, n):
    result = ""
    for _ in tf.range(n):
        result = tf.strings.join([result, word])
    return result


print(repeat(tf.constant("ab"), tf.constant(3)).numpy())
