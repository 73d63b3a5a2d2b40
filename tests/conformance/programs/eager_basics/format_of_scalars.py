"""Scalars in f-strings and with format specifications."""

import tensorflow as tf

x = tf.constant(2.5)
print(f"{x}", f"{float(x):.2f}", f"{x.numpy():.1f}", "%s" % tf.constant(3))
print(f"{x:.3f}")
