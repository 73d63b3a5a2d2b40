"""With the switch on any object may be returned."""

import tensorflow as tf


class Policy:
    pass


@tf.function
def f():
    return Policy()


tf.config.run_functions_eagerly(True)
print(type(f()).__name__)
