"""Python numbers become int32, float32, bool, string, complex128."""

import tensorflow as tf

for value in (1, 1.0, True, "a", 1j, [1, 2.5], b"bytes"):
    print(value, tf.constant(value).dtype.name)
