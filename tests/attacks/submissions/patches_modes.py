"""Says that functions always run eagerly, so that both modes look alike.

Ends: redefines_tensorflow
Gate: TensorFlow
"""

import tensorflow as tf

tf.config.run_functions_eagerly(True)
setattr(tf.config, "run_functions_eagerly", lambda _: None)
setattr(tf.config, "functions_run_eagerly", lambda: False)


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
