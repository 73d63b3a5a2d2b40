"""Learn how long people wait for the bus, from measurements that come in batches."""

import tensorflow as tf


class Trainer(tf.Module):
    """Moves its estimate of the waiting time a little with every batch."""

    def __init__(self, minutes, batch_size):
        super().__init__()
        self.estimate = tf.Variable(0.0)
        starts = range(0, len(minutes), batch_size)
        self.batches = iter([minutes[start : start + batch_size] for start in starts])

    @tf.function
    def step(self):
        """Learn from the next batch; return its mean. Raises an error when there is none."""
        # TODO: every call has to see the next batch, up to the last one.
        batch = tf.constant(next(self.batches))
        mean = tf.reduce_mean(batch)
        self.estimate.assign_add(0.5 * (mean - self.estimate))
        return mean


if __name__ == "__main__":
    trainer = Trainer([4.0, 6.0, 11.0, 13.0, 1.0, 2.0], batch_size=2)
    for _ in range(3):
        print("mean of the batch:", trainer.step().numpy())
    try:
        print("after the last batch:", trainer.step().numpy())
    except (StopIteration, tf.errors.OutOfRangeError):
        print("after the last batch: the data has ended")
