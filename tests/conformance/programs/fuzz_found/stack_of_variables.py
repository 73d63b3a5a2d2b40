"""Variables are stacked by value."""

import tensorflow as tf

v = tf.Variable([3, -4])
ARGUMENTS = (tf.constant(1),)
SIGNATURE = None


def program(x):
    v.assign_add([x, x])
    return (tf.stack([v, v]), tf.stack([v, v], axis=1))


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
