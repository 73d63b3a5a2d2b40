"""A cast to the dtype that a variable has already is the variable, not its value."""

import tensorflow as tf

v = tf.Variable(0.25)
ARGUMENTS = (tf.constant(1.0),)
SIGNATURE = None


def program(x):
    same = tf.cast(v, tf.float32)
    v.assign_add(x)
    return (same * 2.0, tf.cast(v, tf.float64))


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
