"""`tf.py_function` calls `next` whenever the graph runs.

Caught by: needs_no_python
Diagnosis: python_behind_the_data
"""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        starts = range(0, len(minutes), batch_size)
        slices = [minutes[start : start + batch_size] for start in starts]
        self.batches = iter(slices)

    def next_batch(self):
        return tf.constant(next(self.batches))

    @tf.function
    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        batch = tf.py_function(self.next_batch, [], tf.float32)
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean
