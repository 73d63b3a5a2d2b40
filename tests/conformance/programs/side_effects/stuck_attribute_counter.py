"""A Python attribute incremented in a method stays at one."""

import tensorflow as tf


class Schedule:
    def __init__(self):
        self.step = 0

    @tf.function
    def rate(self):
        self.step += 1
        return 1.0 / tf.cast(self.step, tf.float32)


schedule = Schedule()
print([round(float(schedule.rate()), 4) for _ in range(3)], schedule.step)
