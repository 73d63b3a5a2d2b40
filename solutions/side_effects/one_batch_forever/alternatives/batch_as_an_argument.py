"""Python moves the iterator on, and the batch comes in as a tensor."""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        self.batches = iter(tf.data.Dataset.from_tensor_slices(minutes).batch(batch_size))

    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        return self.learn(next(self.batches))

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def learn(self, batch):
        """Learn from one batch and return its mean."""
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean
