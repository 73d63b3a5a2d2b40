"""The dataset is kept, and the step takes the next batch from it.

Caught by: sees_every_batch
Diagnosis: iterator_begun_on_every_call
"""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        self.batches = tf.data.Dataset.from_tensor_slices(minutes).batch(batch_size)

    @tf.function
    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        batch = next(iter(self.batches))
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean
