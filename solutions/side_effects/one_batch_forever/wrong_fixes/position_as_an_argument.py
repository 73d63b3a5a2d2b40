"""The position becomes an argument, so that each call uses the current one.

Caught by: traces_once
Diagnosis: position_as_a_literal
"""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        starts = range(0, len(minutes), batch_size)
        self.batches = [minutes[start : start + batch_size] for start in starts]
        self.position = 0

    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        if self.position == len(self.batches):
            raise StopIteration("all batches have been used")
        self.position += 1
        return self.learn(self.position - 1)

    @tf.function
    def learn(self, position):
        """Learn from one batch and return its mean."""
        batch = tf.constant(self.batches[position])
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean
