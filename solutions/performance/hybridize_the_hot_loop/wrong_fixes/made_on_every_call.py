"""`tf.function` makes it fast, so wrap the loop right where it is needed.

Caught by: traces_once
Diagnosis: made_again_on_every_call
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""

    @tf.function
    def swing(memory, reading):
        for _ in range(ROUNDS):
            memory = tf.tanh(tf.matmul(memory, wiring) + reading)
        return memory

    return swing(memory, reading)
