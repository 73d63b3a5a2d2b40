"""Rows of a matrix, cells of a row."""

import tensorflow as tf


@tf.function
def f(m):
    total = 0
    for row in m:
        for cell in row:
            if cell > 1:
                total += cell
    return total


print(int(f(tf.constant([[1, 2], [3, 0]]))))
