"""Numbers as text."""

import tensorflow as tf

print(
    tf.strings.as_string(tf.constant([1, 20])).numpy().tolist(),
    tf.strings.as_string(1.5, precision=2).numpy(),
)
print(tf.strings.as_string(True).numpy(), tf.strings.as_string(7, width=3, fill="0").numpy())
