"""map_fn over tuples with another output structure."""

import tensorflow as tf


@tf.function
def f(a, b):
    return tf.map_fn(
        lambda pair: {"sum": pair[0] + pair[1], "prod": pair[0] * pair[1]},
        (a, b),
        fn_output_signature={"sum": tf.int32, "prod": tf.int32},
    )


result = f(tf.constant([1, 2]), tf.constant([10, 20]))
print(result["sum"].numpy(), result["prod"].numpy())
