"""The whole loop is one tf.function: Python walks through it once."""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


@tf.function
def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    for _ in range(ROUNDS):
        memory = tf.tanh(tf.matmul(memory, wiring) + reading)
    return memory
