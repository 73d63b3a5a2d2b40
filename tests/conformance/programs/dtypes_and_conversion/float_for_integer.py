"""A float where an integer is due is refused, cut off or taken, which depends on the op."""

import functools

import numpy as np
import tensorflow as tf

x = tf.reshape(tf.range(6.0), [1, 2, 3])
CALLS = {
    "squeeze": lambda n: tf.squeeze(x, axis=n),
    "squeeze by text": lambda n: tf.squeeze(x, axis=str(n)),
    "expand_dims": lambda n: tf.expand_dims(x, n),
    "reduce_sum": lambda n: tf.reduce_sum(x, axis=n),
    "argmax": lambda n: tf.argmax(x, axis=n),
    "concat": lambda n: tf.concat([x, x], axis=n),
    "stack": lambda n: tf.stack([x, x], axis=n),
    "gather": lambda n: tf.gather(x, [n]),
    "one_hot": lambda n: tf.one_hot([0], 3, axis=n),
    "sort": lambda n: tf.sort(x, axis=n),
    "repeat": lambda n: tf.repeat(x, 2 + n),
    "norm": lambda n: tf.norm(x, axis=n),
    "uniform": lambda n: tf.random.uniform([2 + n]),
    "top_k": lambda n: tf.math.top_k(x, 1 + n)[0],
    "boolean_mask": lambda n: tf.boolean_mask(x, [True], axis=n),
    "linspace": lambda n: tf.linspace(0.0, 1.0, 2 + n),
    "TensorArray": lambda n: tf.TensorArray(tf.float32, 2 + n).size(),
}


def outcome(function):
    try:
        return function().shape
    except (TypeError, ValueError, tf.errors.InvalidArgumentError) as error:
        return type(error).__name__


for name, call in CALLS.items():
    for number in (0.0, np.float32(0), np.int64(0)):
        given = functools.partial(call, number)
        print(name, type(number).__name__, *(outcome(f) for f in (given, tf.function(given))))
