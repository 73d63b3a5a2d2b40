"""tf.print keeps its order among other stateful operations."""

import tensorflow as tf

v = tf.Variable(0)


@tf.function
def step():
    tf.print("before", v)
    v.assign_add(5)
    tf.print("after", v)


step()
step()
print(v.numpy())
