"""One tf.function for the whole program, which is told what to run.

Caught by: traces_once_per_filter
Diagnosis: a_new_lambda_is_a_new_key
"""

import tensorflow as tf


@tf.function
def run_fast(step, reading):
    return step(reading)


class Filter(tf.Module):
    """A level that follows the readings slowly; `keep` says how slowly."""

    def __init__(self, keep):
        super().__init__()
        self.keep = keep
        self.level = tf.Variable(0.0)

    def smooth(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign(self.keep * self.level + (1.0 - self.keep) * reading)
        return self.level.read_value()

    def update(self, reading):
        """Take in one reading, as a graph."""
        return run_fast(lambda value: self.smooth(value), reading)
