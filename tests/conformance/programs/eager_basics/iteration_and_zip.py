"""Iteration, zip, enumerate, sum, max and sorted over eager tensors."""

import tensorflow as tf

x = tf.constant([3, 1, 2])
print(
    int(sum(x)), int(max(x)), [int(item) for item in sorted(x)], [(i, int(item)) for i, item in enumerate(x)]
)
print([int(a * b) for a, b in zip(x, x)], any(x > 2), all(x > 2), 3 in x, len(list(x)))
