"""Options and parallel calls change nothing that can be seen."""

import tensorflow as tf

options = tf.data.Options()
options.deterministic = True
dataset = tf.data.Dataset.range(4).map(lambda x: x + 1, num_parallel_calls=tf.data.AUTOTUNE)
dataset = dataset.with_options(options).prefetch(1)
print([int(x) for x in dataset])
