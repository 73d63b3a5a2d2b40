"""A tensor can be turned into an array with .numpy(), and NumPy likes arrays.

Caught by: same_numbers_in_both_modes
Diagnosis: numpy_of_a_symbol
"""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    counts = counts.numpy()
    repeated = np.maximum(counts - 1.0, 0.0)
    evidence = np.sum(repeated * WEIGHTS, axis=-1)
    return tf.constant(1.0 / (1.0 + np.exp(THRESHOLD - evidence)), tf.float32)
