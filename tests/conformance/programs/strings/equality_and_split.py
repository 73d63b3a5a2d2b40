"""Comparing and splitting."""

import tensorflow as tf

print((tf.constant(["a", "b"]) == "a").numpy(), tf.strings.regex_replace("a1b2", "[0-9]", "#").numpy())
print(tf.strings.regex_full_match(["abc", "x"], "a.c").numpy(), tf.strings.lower("ABC").numpy())
