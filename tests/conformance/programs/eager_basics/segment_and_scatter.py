"""segment_sum, scatter_nd, sequence_mask."""

import tensorflow as tf

print(tf.math.segment_sum([1, 2, 3], [0, 0, 1]).numpy(), tf.scatter_nd([[1], [1]], [5, 6], [3]).numpy())
print(
    tf.sequence_mask([1, 3], 3).numpy().tolist(),
    tf.math.unsorted_segment_sum([1, 2, 3], [2, 0, 2], 3).numpy(),
)
