"""A nested function is a call operation, a plain helper is inlined."""

import tensorflow as tf

v = tf.Variable(1)


@tf.function
def pure(x):
    return x + 1


@tf.function
def stateful(x):
    v.assign_add(1)
    return x


def plain(x):
    return x * 3


@tf.function
def outer(x):
    return plain(stateful(pure(x)))


types = [op.type for op in outer.get_concrete_function(tf.constant(1)).graph.get_operations()]
print([name for name in types if name not in ("Identity", "Const", "Placeholder", "NoOp")])
