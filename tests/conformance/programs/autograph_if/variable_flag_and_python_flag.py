"""and with a Python left side and a tensor right side."""

import tensorflow as tf

enabled = True
flag = tf.Variable(False)


@tf.function
def f(x):
    if enabled and flag:
        x = x * 100
    return x


print(int(f(tf.constant(1))))
flag.assign(True)
print(int(f(tf.constant(1))))
