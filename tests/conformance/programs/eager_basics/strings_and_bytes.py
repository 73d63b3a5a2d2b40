"""String tensors hold bytes."""

import tensorflow as tf

x = tf.constant("héllo")
print(x.numpy().decode("utf-8"), tf.strings.length(x).numpy(), tf.strings.length(x, unit="UTF8_CHAR").numpy())
print((tf.constant("a") + tf.constant("b")).numpy(), tf.constant(["a", "bc"]).shape)
