"""tf.debugging.Assert fails eagerly."""

import tensorflow as tf

tf.debugging.Assert(tf.constant(False), ["x is", tf.constant(-5)])
