"""A NumPy random number is drawn once, when tracing."""

import numpy as np
import tensorflow as tf


@tf.function
def noisy(x):
    return x + np.random.rand()


values = [float(noisy(tf.constant(0.0))) for _ in range(3)]
print(len(set(values)))
