"""tf.print without arguments and with line breaks."""

import tensorflow as tf

tf.print()
tf.print("a\nb", tf.constant("c\nd"))
tf.print("tab\there", 'quote"s', tf.constant(["it's"]))
