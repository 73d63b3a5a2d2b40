"""Fields are converted, have defaults, and show."""

import tensorflow as tf


class Batch(tf.experimental.ExtensionType):
    values: tf.Tensor
    scale: float = 2.0
    name: str = "batch"

    @property
    def scaled(self):
        return self.values * self.scale


batch = Batch([1.0, 2.0])
print(batch)
print(batch.scaled.numpy(), Batch(3, 1.5, name="other"))
print(isinstance(batch, tf.experimental.ExtensionType))
