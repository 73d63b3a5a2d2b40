"""A Variable counts where the graph is, and the measurements are one tensor."""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        self.minutes = tf.constant(minutes)
        self.batch_size = batch_size
        self.start = tf.Variable(0)

    @tf.function
    def next_mean(self):
        """Learn from the next batch and return its mean."""
        start = self.start.read_value()
        batch = self.minutes[start : start + self.batch_size]
        self.start.assign_add(self.batch_size)
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean

    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        if self.start >= len(self.minutes):
            raise StopIteration("all batches have been used")
        return self.next_mean()
