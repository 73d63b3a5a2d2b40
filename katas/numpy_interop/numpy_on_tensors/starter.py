"""A spam filter: the words of a message in, the probability of spam out."""

import numpy as np
import tensorflow as tf

# How much each further use of "free", "winner", "meeting" and "invoice" speaks for spam.
WEIGHTS = np.array([1.5, 0.75, -2.0, -0.25], dtype=np.float32)
THRESHOLD = 1.0


@tf.function
def spam_probability(counts):
    """Take float32 word counts, the words along the last axis; drop that axis."""
    # TODO: NumPy wants numbers, and in GRAPH mode there are none yet.
    repeated = np.maximum(counts - 1.0, 0.0)
    evidence = np.sum(repeated * WEIGHTS, axis=-1)
    return 1.0 / (1.0 + np.exp(THRESHOLD - evidence))


if __name__ == "__main__":
    messages = tf.constant([[4.0, 3.0, 0.0, 1.0], [1.0, 0.0, 2.0, 2.0]])
    probabilities = spam_probability(messages)
    print("a", type(probabilities).__name__)
    for probability in probabilities:
        print("spam:", round(float(probability), 3))
