"""A cross entropy written by hand and its gradient."""

import tensorflow as tf

logits = tf.Variable([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
labels = tf.constant([0, 2])
with tf.GradientTape() as tape:
    log_probabilities = logits - tf.reduce_logsumexp(logits, axis=1, keepdims=True)
    loss = -tf.reduce_mean(tf.gather(log_probabilities, labels, axis=1, batch_dims=1))
print(round(float(loss), 4), [[round(float(v), 4) for v in row] for row in tape.gradient(loss, logits)])
