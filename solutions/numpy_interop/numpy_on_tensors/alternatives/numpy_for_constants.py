"""NumPy works on what is known while tracing: here it scales the weights, once per trace."""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    repeated = tf.maximum(counts - 1.0, 0.0)
    odds = tf.reduce_prod(np.exp(WEIGHTS) ** repeated, axis=-1)
    return odds / (odds + np.float32(np.exp(THRESHOLD)))
