"""Losses on labels and logits, or probabilities."""

import tensorflow as tf

losses = tf.keras.losses
labels, logits = tf.constant([0, 1]), tf.constant([[1.0, 2.0], [3.0, 0.5]])
hot, probabilities = tf.one_hot(labels, 2), tf.nn.softmax(logits)
print(losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits).numpy())
print(losses.SparseCategoricalCrossentropy()(labels, probabilities).numpy())
print(losses.CategoricalCrossentropy(from_logits=True)(hot, logits).numpy())
print(losses.CategoricalCrossentropy()(hot, probabilities).numpy())
print(losses.BinaryCrossentropy(from_logits=True)(hot, logits).numpy())
print(losses.BinaryCrossentropy()(hot, probabilities).numpy())
for reduction in ("sum_over_batch_size", "sum", None):
    print(losses.MeanSquaredError(reduction=reduction)(hot, logits).numpy())
print(losses.mse(hot, logits).numpy(), losses.MeanAbsoluteError()(hot, logits).numpy())
