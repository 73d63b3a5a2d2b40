"""What TensorFlow says about a float where an integer is due."""

import tensorflow as tf

x = tf.reshape(tf.range(6.0), [1, 2, 3])
for call in (
    lambda: tf.squeeze(x, axis="0"),
    lambda: tf.expand_dims(x, 1.0),
    lambda: tf.reduce_sum(x, axis=1.0),
    lambda: tf.reduce_sum(x, axis=[1.0]),
    lambda: tf.argmax(x, axis=1.0),
    lambda: tf.argmax(x, output_type=tf.float32),
    lambda: tf.repeat(x, 2, axis=1.0),
    lambda: tf.repeat(x, 2.0),
    lambda: tf.norm(x, axis=1.0),
    lambda: tf.shape(x, out_type=tf.float32),
    lambda: tf.linspace(0.0, 1.0, 3.0),
):
    try:
        print(call())
    except (TypeError, ValueError, tf.errors.InvalidArgumentError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
