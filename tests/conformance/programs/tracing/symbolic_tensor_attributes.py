"""What a symbolic tensor tells."""

import tensorflow as tf


@tf.function
def f(x):
    y = x + 1.0
    print(y.name, y.dtype, y.shape, y.op.type, y.op.name, y.shape.rank, type(y).__name__, y.graph is x.graph)
    print(repr(y))
    print([tensor.name for tensor in y.op.inputs])
    return y


f(tf.ones([2]))
