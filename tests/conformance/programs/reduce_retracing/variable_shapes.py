"""Variables of several shapes are not generalized like tensors."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def f(v):
    print("tracing", v.shape)
    return v + 1.0


kept = [tf.Variable(tf.ones([n])) for n in (1, 2, 3)]
for v in kept:
    f(v)
print(f.experimental_get_tracing_count())
