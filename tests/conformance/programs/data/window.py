"""Windows are datasets."""

import tensorflow as tf

windows = tf.data.Dataset.range(5).window(3, shift=1, drop_remainder=True)
print(windows.element_spec)
print([[int(x) for x in window] for window in windows])
print([batch.tolist() for batch in windows.flat_map(lambda w: w.batch(3)).as_numpy_iterator()])
