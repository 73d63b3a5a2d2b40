"""tf.py_function runs Python on every step, so the append goes in there.

Caught by: needs_no_python
Diagnosis: py_function_to_append
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


def keep(loss):
    history.append(float(loss))


@tf.function
def train_step(x, y):
    """Move `weight` one step downhill."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    tf.py_function(keep, [loss], [])


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y)
