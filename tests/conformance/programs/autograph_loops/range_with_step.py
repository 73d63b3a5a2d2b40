"""tf.range with start, limit and negative step."""

import tensorflow as tf


@tf.function
def steps():
    total = 0
    text = ""
    for i in tf.range(10, 0, -3):
        total += i
        text += tf.strings.as_string(i) + " "
    return total, text


total, text = steps()
print(int(total), text.numpy())
