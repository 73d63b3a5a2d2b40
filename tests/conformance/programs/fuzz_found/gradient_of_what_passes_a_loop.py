"""All floats that go into a loop, and no others, are connected with all that comes out of it."""

import tensorflow as tf

x, y = tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])
v = tf.Variable([3.0, 4.0])


def use_as_number(y):
    return tf.cast(tf.reduce_sum(y), tf.int32)


def use_behind_stop(y):
    return tf.cast(tf.stop_gradient(y)[0], tf.int32)


def use_of_size(y):
    return tf.size(y) + tf.rank(y) + tf.shape(y)[0]


for use in (use_as_number, use_behind_stop, use_of_size):

    @tf.function
    def in_body(x, y):
        count, passed = 0, x
        with tf.GradientTape() as tape:
            tape.watch(y)
            for _ in tf.range(2):
                count += use(y)
                passed = passed
        return tape.gradient(passed, y), count

    print(use.__name__, *in_body(x, y), *in_body(x, v))
