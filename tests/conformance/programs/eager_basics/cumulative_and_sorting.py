"""cumsum, sort, top_k, unique and one_hot."""

import tensorflow as tf

x = tf.constant([3, 1, 2, 3])
print(tf.cumsum(x).numpy(), tf.sort(x).numpy(), tf.argsort(x, direction="DESCENDING", stable=True).numpy())
values, indices = tf.math.top_k(x, k=2)
print(values.numpy(), indices.numpy())
print(tf.unique(x).y.numpy(), tf.one_hot([0, 2], 3).numpy().tolist())
