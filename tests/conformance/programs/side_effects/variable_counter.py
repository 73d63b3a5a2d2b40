"""A variable attribute counts every execution."""

import tensorflow as tf


class Schedule:
    def __init__(self):
        self.step = tf.Variable(0)

    @tf.function
    def rate(self):
        self.step.assign_add(1)
        return 1.0 / tf.cast(self.step, tf.float32)


schedule = Schedule()
print([round(float(schedule.rate()), 4) for _ in range(3)], schedule.step.numpy())
