"""A variable guarded by None is created on the first call; the body is traced twice."""

import tensorflow as tf


class Counter:
    def __init__(self):
        self.value = None

    @tf.function
    def add(self, x):
        print("tracing")
        if self.value is None:
            self.value = tf.Variable(0.0)
        self.value.assign_add(x)
        return self.value.read_value()


counter = Counter()
print(float(counter.add(tf.constant(1.0))), float(counter.add(tf.constant(2.0))))
print(counter.add.experimental_get_tracing_count(), counter.value.numpy())
