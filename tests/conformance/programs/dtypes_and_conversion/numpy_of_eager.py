"""numpy() gives scalars for rank zero, arrays otherwise."""

import tensorflow as tf

print(type(tf.constant(1).numpy()).__name__, type(tf.constant([1]).numpy()).__name__)
print(tf.constant("a").numpy(), tf.constant(["a", "b"]).numpy().tolist())
print(tf.constant(1.5).numpy().dtype, tf.constant(True).numpy())
