"""len, int, float, abs, range, min over tensors: what is converted."""

import tensorflow as tf


@tf.function
def f(x):
    print(len(x), int(x.shape[0]), abs(tf.constant(-2)).dtype.name, float(2))
    return int(x[0]), float(x[1]), abs(-x)


for item in f(tf.constant([1.7, 2.0])):
    print(item.dtype.name, item.numpy().tolist())
