"""is_symbolic_tensor and is_tensor inside and outside."""

import tensorflow as tf

seen = []


@tf.function
def look(x):
    seen.append((tf.is_symbolic_tensor(x), tf.is_tensor(x), isinstance(x, tf.Tensor)))
    return x


eager = look(tf.constant(1))
print(
    seen, tf.is_symbolic_tensor(eager), tf.is_tensor(eager), isinstance(eager, tf.Tensor), tf.is_tensor(1.0)
)
