"""A flag given as a tensor needs one trace and both branches."""

import tensorflow as tf


@tf.function
def act(x, training):
    if training:
        print("trace training")
        result = x * 2
    else:
        print("trace inference")
        result = x
    return result


print([int(act(tf.constant(3), tf.constant(flag))) for flag in (True, False, True)])
print(
    act.experimental_get_tracing_count(),
    [op.type for op in act.get_concrete_function(tf.constant(1), tf.constant(True)).graph.get_operations()],
)
