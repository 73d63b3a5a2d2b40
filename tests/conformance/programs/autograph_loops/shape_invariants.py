"""set_loop_options allows a shape to grow."""

import tensorflow as tf


@tf.function
def collect(n):
    items = tf.zeros([0], tf.int32)
    for i in tf.range(n):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(items, tf.TensorShape([None]))])
        items = tf.concat([items, [i]], axis=0)
    print(items.shape)
    return items


print(collect(tf.constant(3)).numpy(), collect(tf.constant(0)).shape)
