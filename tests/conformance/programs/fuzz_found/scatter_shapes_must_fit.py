"""Updates are not broadcast: their shape is that of the indices and of what each index stands for."""

import tensorflow as tf

SHAPES = (
    ([2, 3], [[0]], [1.0]),
    ([2, 3], [[0]], [[1.0, 2.0]]),
    ([2, 3], [[0], [1]], [[1.0, 2.0, 3.0]]),
    ([2], [[0]], [[1.0]]),
    ([2], [[0, 0]], [1.0]),
    ([2], [[0], [1]], 1.0),
    ([0], [[0]], [1.0]),
)


def added(sizes, indices, updates):
    return tf.tensor_scatter_nd_add(tf.zeros(sizes), indices, updates)


def scattered(sizes, indices, updates):
    return tf.scatter_nd(indices, updates, sizes)


for function in (added, scattered):
    for shapes in SHAPES:
        arguments = [tf.constant(value) for value in shapes]
        for called in (function, tf.function(lambda *arguments, f=function: f(*arguments))):
            try:
                print(called(*arguments))
            except tf.errors.InvalidArgumentError as error:
                print(str(error).splitlines()[0].partition("}}")[2].partition("[Op")[0])
        try:
            tf.function(lambda f=function, shapes=shapes: f(*shapes))()
        except (ValueError, tf.errors.InvalidArgumentError) as error:
            print(type(error).__name__, str(error).splitlines()[-1][:140])
