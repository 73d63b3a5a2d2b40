"""tf.map_fn applies a function to each element."""

import tensorflow as tf

print(tf.map_fn(lambda x: x * x, tf.constant([1, 2, 3])).numpy())


@tf.function
def f(x):
    print("tracing")
    return tf.map_fn(lambda row: tf.reduce_sum(row), x)


print(f(tf.constant([[1, 2], [3, 4]])).numpy())
print(
    tf.map_fn(
        lambda x: tf.cast(x, tf.float32) / 2, tf.constant([1, 2]), fn_output_signature=tf.float32
    ).numpy()
)
