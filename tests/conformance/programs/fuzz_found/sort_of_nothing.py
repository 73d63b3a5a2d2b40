"""The gradient of a sort of rows without elements counts in steps of 0, which no range can."""

import tensorflow as tf


def gradient(x, of):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = of(x)
    return tape.gradient(y, x)


for name, of in (
    ("sort", tf.sort),
    ("descending", lambda x: tf.sort(x, direction="DESCENDING")),
    ("first axis", lambda x: tf.sort(x, axis=0)),
    ("argsort", tf.argsort),
    ("top_k", lambda x: tf.math.top_k(x, 0).values),
):
    staged = tf.function(gradient)
    for shape in ([0], [2, 0], [0, 3], [3]):
        x = tf.reshape(tf.range(3.0)[: shape[-1] if len(shape) == 1 else 0], shape)
        for run in (gradient, staged):
            try:
                print(name, shape, run(x, of))
            except Exception as error:
                print(name, shape, type(error).__name__)
