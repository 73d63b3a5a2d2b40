"""Constants along a chain of sums meet before the graph runs; eagerly they do not."""

import tensorflow as tf


def there_and_back(x):
    return x + 1e8 - 1e8


def back_and_there(x):
    return x - 1e8 + 1e8


def lower_and_lower(x):
    return x - 1e8 - (-1e8)


def both_sides(x):
    return -1e8 + (1e8 + x)


x = tf.constant([1.0, 1e8, -0.5])
for f in (there_and_back, back_and_there, lower_and_lower, both_sides):
    print(f.__name__, f(x).numpy(), tf.function(f)(x).numpy())
