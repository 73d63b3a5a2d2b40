"""TensorFlow has names for two of the formulas: relu and sigmoid."""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    repeated = tf.nn.relu(counts - 1.0)
    evidence = tf.tensordot(repeated, WEIGHTS, axes=1)
    return tf.sigmoid(evidence - THRESHOLD)
