"""Text that is no number."""

import tensorflow as tf

tf.strings.to_number("seven")
