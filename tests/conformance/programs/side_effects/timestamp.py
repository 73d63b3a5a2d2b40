"""tf.timestamp is fresh at every call, time.time() is frozen."""

import time

import tensorflow as tf


@tf.function
def now():
    return tf.timestamp(), tf.constant(time.time(), tf.float64)


first, frozen = now()
time.sleep(0.01)
second, same = now()
print(bool(second > first), bool(same == frozen), first.dtype, now.experimental_get_tracing_count())
print([op.type for op in now.get_concrete_function().graph.get_operations()][:1])
