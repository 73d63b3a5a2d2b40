"""Through calls and branches slices stay slices, through loops they become a tensor."""

import tensorflow as tf

table = tf.Variable([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])


@tf.function
def lookup(indices):
    return tf.gather(table, indices)


@tf.function
def branch(first):
    with tf.GradientTape() as tape:
        rows = tf.gather(table, [0, 1]) if first else table[1:] * 2.0
    return tape.gradient(rows, table)


@tf.function
def loop(count):
    with tf.GradientTape() as tape:
        total = tf.zeros([2])
        for i in tf.range(count):
            total += tf.gather(table, i)
    return tape.gradient(total, table)


with tf.GradientTape() as tape:
    rows = lookup(tf.constant([2, 2]))
print(tape.gradient(rows, table))
print(branch(tf.constant(True)))
print(branch(tf.constant(False)))
print(loop(tf.constant(2)))
