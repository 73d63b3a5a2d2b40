"""The old name experimental_relax_shapes still works."""

import tensorflow as tf


@tf.function(experimental_relax_shapes=True)
def total(x):
    return tf.reduce_sum(x)


for length in (1, 2, 3):
    total(tf.ones([length]))
print(total.experimental_get_tracing_count())
