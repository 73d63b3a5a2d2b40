"""Every step on the counts is an operation of TensorFlow; the constants may stay NumPy."""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    repeated = tf.maximum(counts - 1.0, 0.0)
    evidence = tf.reduce_sum(repeated * WEIGHTS, axis=-1)
    return 1.0 / (1.0 + tf.exp(THRESHOLD - evidence))
