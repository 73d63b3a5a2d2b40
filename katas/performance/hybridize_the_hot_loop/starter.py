"""A tiny recurrent network that lets its memory settle after every sensor reading."""

import tensorflow as tf

ROUNDS = 100

wiring = tf.constant([[1.3, 0.2, -0.1], [0.1, 1.2, 0.3], [-0.2, 0.1, 1.4]])


# TODO: Python starts every one of these tiny operations, on every call.
def settle(memory, reading):
    """Stir the memory with a reading and let it swing until it is calm."""
    print("Python runs the hundred rounds")
    for _ in range(ROUNDS):
        memory = tf.tanh(tf.matmul(memory, wiring) + reading)
    return memory


if __name__ == "__main__":
    print("forced to be eager:", tf.config.functions_run_eagerly())
    memory = tf.constant([[0.1, -0.2, 0.3]])
    for reading in ([[0.0, 0.1, 0.0]], [[0.3, -0.2, 0.1]], [[0.0, 0.0, -0.5]]):
        memory = settle(memory, tf.constant(reading))
        print("memory:", [round(float(value), 3) for value in memory[0]])
