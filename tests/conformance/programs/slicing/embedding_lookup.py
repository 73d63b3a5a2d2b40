"""tf.nn.embedding_lookup is a gather of rows, with a gradient."""

import tensorflow as tf

table = tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
print(tf.nn.embedding_lookup(table, [2, 0]).numpy(), tf.nn.embedding_lookup(table, [[1], [1]]).shape)
print(tf.dtypes.cast(1, tf.float32).numpy(), tf.dtypes.saturate_cast(300, tf.uint8).numpy())
