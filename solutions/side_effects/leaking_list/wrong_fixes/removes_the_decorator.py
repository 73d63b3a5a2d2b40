"""Appending works in eager mode, so the decorator is the mistake.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


def train_step(x, y):
    """Move `weight` one step downhill."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    history.append(float(loss))


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y)
