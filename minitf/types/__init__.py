"""`tf.types`."""

from minitf.types import experimental as experimental
