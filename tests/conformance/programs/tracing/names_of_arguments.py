"""Placeholders are named after parameters, also inside containers."""

import tensorflow as tf


@tf.function
def f(x, pair, options, *rest, flag=None, **named):
    print(x, pair[0], pair[1], options["rate"], rest[0], flag, named["extra"], sep="\n")
    return x


one = tf.constant(1)
f(one, (one, one), {"rate": one}, one, flag=one, extra=one)
