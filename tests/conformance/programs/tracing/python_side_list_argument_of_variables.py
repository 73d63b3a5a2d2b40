"""A list of variables as argument."""

import tensorflow as tf


@tf.function
def f(variables):
    print("tracing", len(variables))
    for variable in variables:
        variable.assign_add(1.0)
    return tf.add_n([variable.read_value() for variable in variables])


a, b = tf.Variable(1.0), tf.Variable(2.0)
print(float(f([a, b])), float(f([b, a])), float(f([a, a])), f.experimental_get_tracing_count())
