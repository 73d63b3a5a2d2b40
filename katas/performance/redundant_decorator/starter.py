"""Score messages: how likely is each of them spam?"""

import tensorflow as tf

WEIGHTS = [
    tf.constant([[0.9, -0.4], [0.2, 0.8], [-0.6, 0.5]]),
    tf.constant([[1.1, -0.3], [-0.7, 0.6]]),
]


# TODO: three decorators, and a graph full of calls. Which of them are needed?
@tf.function
def normalize(features):
    """Scale the features of every message to a sum of one."""
    print("Python runs normalize")
    return features / tf.reduce_sum(features, axis=1, keepdims=True)


@tf.function
def layer(x, number):
    """Pass `x` through layer `number` of the network."""
    print("Python runs layer", number)
    return tf.nn.relu(tf.matmul(x, WEIGHTS[number]))


@tf.function
def spam_scores(features):
    """A score between 0 and 1 for every message."""
    x = normalize(features)
    for number in range(len(WEIGHTS)):
        x = layer(x, number)
    return tf.tanh(tf.reduce_sum(x, axis=1))


if __name__ == "__main__":
    inbox = tf.constant([[3.0, 0.0, 1.0], [1.0, 2.0, 2.0]])
    print("scores:", [round(float(score), 3) for score in spam_scores(inbox)])
    print("scores:", [round(float(score), 3) for score in spam_scores(inbox + 1.0)])
