"""An integer learning rate is refused."""

import tensorflow as tf

tf.keras.optimizers.SGD(1)
