"""A size beside a 0 stays unknown: it could be 1 or 0."""

import tensorflow as tf

ARGUMENTS = (
    tf.constant([[]], tf.float32, [0, 2]),
    tf.constant([[0.5, 0.5]]),
)
SIGNATURE = [tf.TensorSpec([0, 2]), tf.TensorSpec([None, 2])]


def program(x, y):
    return (x + y, x > y, tf.where(x > y, x, y))


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
