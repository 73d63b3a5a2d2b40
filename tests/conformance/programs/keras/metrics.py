"""Metrics keep state until they are reset."""

import tensorflow as tf

mean = tf.keras.metrics.Mean(name="m")
print(mean.result().numpy(), mean(2.0).numpy(), mean([4.0, 6.0]).numpy(), mean.variables)
mean.reset_state()
print(mean.result().numpy(), mean([1.0, 3.0], sample_weight=[1.0, 3.0]).numpy())
accuracy = tf.keras.metrics.SparseCategoricalAccuracy()
accuracy.update_state([[0], [1]], [[1.0, 2.0], [0.0, 3.0]])
print(accuracy.name, accuracy.result().numpy())
binary = tf.keras.metrics.BinaryAccuracy()
print(binary([[1], [0]], [[0.7], [0.6]]).numpy())
total = tf.keras.metrics.Sum()
print(total(2.0).numpy(), total(3.0).numpy())
