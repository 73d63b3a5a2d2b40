"""What `==` gives has no known shape where an unknown size meets one that it need not fit."""

import tensorflow as tf

ARGUMENTS = (
    tf.constant([[0.5, 2.0]]),
    tf.constant([2.0, 0.5]),
)
SIGNATURE = [tf.TensorSpec([1, None]), tf.TensorSpec([2])]


def program(x, y):
    return (x == 0.5, x == y, x != y[:1], x == x, tf.equal(x, y))


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
