"""How a variable looks while tracing."""

import tensorflow as tf

v = tf.Variable([1.0], name="weight")


@tf.function
def show():
    print(v)
    print(v.read_value())
    return v + 1


show()
