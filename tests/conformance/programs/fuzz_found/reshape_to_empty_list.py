"""An empty list as a shape is a list of integers."""

import tensorflow as tf

ARGUMENTS = (tf.constant([1.75]),)
SIGNATURE = None


def program(x):
    return (tf.reshape(x, []), tf.fill([], 2.0))


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
