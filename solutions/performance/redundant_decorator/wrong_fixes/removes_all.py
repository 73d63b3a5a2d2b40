"""The decorators were too many, and without any the scores are the same.

Caught by: one_graph_for_the_task
Diagnosis: no_decorator_left
"""

import tensorflow as tf

WEIGHTS = [
    tf.constant([[0.9, -0.4], [0.2, 0.8], [-0.6, 0.5]]),
    tf.constant([[1.1, -0.3], [-0.7, 0.6]]),
]


def normalize(features):
    """Scale the features of every message to a sum of one."""
    return features / tf.reduce_sum(features, axis=1, keepdims=True)


def layer(x, number):
    """Pass `x` through layer `number` of the network."""
    return tf.nn.relu(tf.matmul(x, WEIGHTS[number]))


def spam_scores(features):
    """A score between 0 and 1 for every message."""
    x = normalize(features)
    for number in range(len(WEIGHTS)):
        x = layer(x, number)
    return tf.tanh(tf.reduce_sum(x, axis=1))
