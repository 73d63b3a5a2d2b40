"""Where there is nothing to divide, a zero divisor is no error."""

import tensorflow as tf

ARGUMENTS = (tf.constant([], tf.int32),)
SIGNATURE = None


def program(x):
    return (x // 0, x % 0)


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
