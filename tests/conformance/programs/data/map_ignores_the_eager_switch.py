"""`run_functions_eagerly` does not reach functions inside datasets."""

import warnings

import tensorflow as tf

warnings.simplefilter("ignore")
tf.config.run_functions_eagerly(True)


def double(x):
    print("tracing", tf.executing_eagerly())
    return 2 * x


print([int(x) for x in tf.data.Dataset.range(3).map(double)])
