"""The gradient of a variable with respect to itself."""

import tensorflow as tf

v = tf.Variable([0.5, 0.0])
ARGUMENTS = (tf.constant(1.0),)
SIGNATURE = None


def program(x):
    with tf.GradientTape() as tape:
        tape.watch(v)
        y = v * x
    return (tape.gradient(v, v), y)


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
