"""gather checks its indices when it runs."""

import tensorflow as tf

print(tf.gather([1, 2, 3], [0, 2]).numpy())
print(tf.gather([1, 2, 3], [3]))
