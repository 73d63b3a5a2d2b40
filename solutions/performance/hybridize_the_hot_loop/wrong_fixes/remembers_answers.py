"""The sensor repeats itself, so what is known about a reading need not be worked out again.

Caught by: settles
Diagnosis: old_answers_returned
"""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


answers = {}


@tf.function
def swing(memory, reading):
    for _ in range(ROUNDS):
        memory = tf.tanh(tf.matmul(memory, wiring) + reading)
    return memory


def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    key = tuple(reading.numpy().ravel())
    if key not in answers:
        answers[key] = swing(memory, reading)
    return answers[key]
