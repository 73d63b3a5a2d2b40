"""Python's loop is what is slow. With TensorFlow's own loop all rounds run inside TensorFlow.

Caught by: runs_as_a_graph
Diagnosis: nothing_is_decorated
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""

    def swing(memory):
        return [tf.tanh(tf.matmul(memory, wiring) + reading)]

    return tf.while_loop(lambda memory: True, swing, [memory], maximum_iterations=ROUNDS)[0]
