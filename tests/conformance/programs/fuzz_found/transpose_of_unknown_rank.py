"""A transpose reverses the axes of a tensor whose rank the trace does not know."""

import tensorflow as tf

ARGUMENTS = (tf.constant([[1, 2, 3], [4, 5, 6]]),)
SIGNATURE = [tf.TensorSpec([None, 3], tf.int32)]


def program(x):
    y = tf.squeeze(x)
    return (tf.transpose(y), tf.transpose(x))


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
