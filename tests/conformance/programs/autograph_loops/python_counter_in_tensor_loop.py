"""A Python number changed in a tensor loop becomes a tensor."""

import tensorflow as tf


@tf.function
def f(n):
    count = 0
    for _ in tf.range(n):
        count += 1
    print(tf.is_symbolic_tensor(count))
    return count


print(int(f(tf.constant(7))))
