"""A dictionary as loop state."""

import tensorflow as tf


@tf.function
def f(n):
    stats = {"count": 0, "total": 0}
    for i in tf.range(n):
        stats["count"] += 1
        stats["total"] += i
    return stats


print({name: int(value) for name, value in f(tf.constant(4)).items()})
