"""A list of datasets is no structure."""

import tensorflow as tf

tf.data.Dataset.zip([tf.data.Dataset.range(5), tf.data.Dataset.range(5)])
