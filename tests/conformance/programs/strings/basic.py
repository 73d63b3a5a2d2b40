"""Joining, length, conversion, case."""

import tensorflow as tf

words = tf.constant(["one", "three"])
print(
    tf.strings.length(words).numpy(), tf.strings.upper(words).numpy().tolist(), (words + "!").numpy().tolist()
)
print(
    tf.strings.join(["a", "b"], separator="-").numpy(), tf.strings.reduce_join(words, separator=" ").numpy()
)
print(tf.strings.to_number(["1.5", "2"]).numpy(), tf.strings.to_number("7", tf.int32).numpy())
print(tf.strings.substr("abcdef", 1, 3).numpy(), tf.strings.strip("  x ").numpy())
