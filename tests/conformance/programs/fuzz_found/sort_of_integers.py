"""All integers can be sorted: unsigned ones, and the smallest one, which has no negative."""

import tensorflow as tf

ARGUMENTS = (
    tf.constant([3, 0, 255, 4], tf.uint8),
    tf.constant([5, -(2**31), 0]),
)
SIGNATURE = None


def program(x, y):
    return (tf.sort(x), tf.argsort(x), tf.sort(y), tf.argsort(y))


staged = tf.function(program, input_signature=SIGNATURE)
for run in (program, staged, staged):
    try:
        print(*run(*ARGUMENTS))
    except Exception as error:
        print(type(error).__name__)
try:
    outputs = staged.get_concrete_function(*ARGUMENTS).structured_outputs
    print([getattr(item, "shape", None) for item in outputs])
except Exception as error:
    print(type(error).__name__)
