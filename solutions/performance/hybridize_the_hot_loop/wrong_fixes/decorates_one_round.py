"""One round is the code that runs most often, so it is what should be fast.

Caught by: all_rounds_in_one_graph
Diagnosis: one_call_per_round
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


@tf.function
def one_round(memory, reading):
    return tf.tanh(tf.matmul(memory, wiring) + reading)


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    for _ in range(ROUNDS):
        memory = one_round(memory, reading)
    return memory
