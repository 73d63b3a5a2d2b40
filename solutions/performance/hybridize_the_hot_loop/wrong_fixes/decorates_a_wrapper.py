"""`settle` is called from many places and should not change; what it returns can go through a
tf.function.

Caught by: all_rounds_in_one_graph
Diagnosis: work_stays_outside
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


def swing(memory, reading):
    for _ in range(ROUNDS):
        memory = tf.tanh(tf.matmul(memory, wiring) + reading)
    return memory


@tf.function
def hand_over(memory):
    return tf.identity(memory)


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    return hand_over(swing(memory, reading))
