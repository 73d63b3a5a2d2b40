"""TensorFlow has a switch between eager and graph mode. Off with eager mode.

Caught by: runs_as_a_graph
Diagnosis: switch_converts_nothing
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])

tf.config.run_functions_eagerly(False)


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    for _ in range(ROUNDS):
        memory = tf.tanh(tf.matmul(memory, wiring) + reading)
    return memory
