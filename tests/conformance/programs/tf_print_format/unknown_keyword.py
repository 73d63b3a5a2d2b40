"""An unknown keyword of tf.print."""

import tensorflow as tf

tf.print(1, separator=",")
