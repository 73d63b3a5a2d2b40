"""NumPy needs real numbers, and tf.numpy_function hands it real numbers.

Caught by: stays_in_the_graph
Diagnosis: python_inside_the_graph
"""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


def with_numpy(counts):
    repeated = np.maximum(counts - 1.0, 0.0)
    evidence = np.sum(repeated * WEIGHTS, axis=-1)
    return np.float32(1.0 / (1.0 + np.exp(THRESHOLD - evidence)))


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    return tf.numpy_function(with_numpy, [counts], tf.float32)
