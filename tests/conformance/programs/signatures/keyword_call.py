"""Arguments of a signature may be given by keyword."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32), tf.TensorSpec([], tf.float32)])
def subtract(a, b):
    return a - b


print(float(subtract(b=1.0, a=5.0)), float(subtract(1.0, b=5.0)), subtract.experimental_get_tracing_count())
