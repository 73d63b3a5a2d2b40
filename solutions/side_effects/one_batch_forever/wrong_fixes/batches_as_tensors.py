"""The batches have to be tensors, and tensors do not freeze.

Caught by: sees_every_batch
Diagnosis: moved_on_while_tracing
"""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        starts = range(0, len(minutes), batch_size)
        slices = [minutes[start : start + batch_size] for start in starts]
        self.batches = iter([tf.constant(batch) for batch in slices])

    @tf.function
    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        batch = next(self.batches)
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean
