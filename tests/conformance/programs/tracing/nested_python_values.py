"""Numbers inside dictionaries are keys as well."""

import tensorflow as tf


@tf.function
def step(x, config):
    print("tracing", config["rate"])
    return x * config["rate"]


one = tf.constant(1.0)
print([float(step(one, {"rate": rate})) for rate in (1.0, 2.0, 1.0)], step.experimental_get_tracing_count())
