"""Every element once; numbers without end."""

import tensorflow as tf

print(list(tf.data.Dataset.from_tensor_slices(["a", "b", "a"]).unique().as_numpy_iterator()))
print(list(tf.data.Dataset.counter(5).take(2).as_numpy_iterator()))
