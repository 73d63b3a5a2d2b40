"""A concrete function may be called with its tensors alone, but not with its variables alone."""

import tensorflow as tf


class Thing:
    factor = 2.0


def show(function, *arguments):
    try:
        print(function(*arguments))
    except TypeError as error:
        print(type(error).__name__, str(error).splitlines()[0].partition("Received")[0])
        print(str(error).splitlines()[-1])


@tf.function
def scaled(x, thing):
    return x * thing.factor


thing = Thing()
x, v = tf.constant(1.0), tf.Variable(3.0)
show(scaled.get_concrete_function(x, thing), x)
show(scaled.get_concrete_function(x, thing), x, thing)
show(scaled.get_concrete_function(v, thing), v)
show(scaled.get_concrete_function(v, thing), v, thing)
