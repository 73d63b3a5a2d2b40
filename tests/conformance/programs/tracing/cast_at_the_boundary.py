"""Converting to a tensor before the call gives one trace per dtype."""

import tensorflow as tf


@tf.function
def scale(value):
    print("tracing", value.dtype.name)
    return value * 10


for value in (2, 2.0, 3, 3.0, 4, 2):
    print(scale(tf.convert_to_tensor(value)).numpy())
print(scale.experimental_get_tracing_count())
