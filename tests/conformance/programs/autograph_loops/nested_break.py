"""break of an inner loop only."""

import tensorflow as tf


@tf.function
def f(n):
    count = 0
    for i in tf.range(n):
        for j in tf.range(n):
            if j > i:
                break
            count += 1
    return count


print(int(f(tf.constant(4))))
