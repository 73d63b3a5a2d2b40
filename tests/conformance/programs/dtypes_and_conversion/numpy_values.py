"""NumPy values keep their dtype."""

import numpy as np
import tensorflow as tf

for value in (
    np.int64(1),
    np.float64(1.5),
    np.float32(1),
    np.arange(2, dtype=np.int64),
    np.ones(1),
    np.array([True]),
    np.uint8(3),
):
    print(type(value).__name__, tf.constant(value).dtype.name)
