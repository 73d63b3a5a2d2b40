"""If the counts arrive as plain numbers, NumPy can work on them and the graph gets the result.

Caught by: traces_once
Diagnosis: computed_while_tracing
"""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def of_numbers(counts):
    repeated = np.maximum(np.array(counts, dtype=np.float32) - 1.0, 0.0)
    evidence = np.sum(repeated * WEIGHTS, axis=-1)
    return tf.constant(1.0 / (1.0 + np.exp(THRESHOLD - evidence)), tf.float32)


def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    return of_numbers(counts.numpy().tolist())
