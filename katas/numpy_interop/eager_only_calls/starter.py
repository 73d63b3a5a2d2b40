"""Bring sounds to the same loudness: one by one, in a graph, and in a dataset."""

import tensorflow as tf


class Sound:
    """A sound whose loudest sample is at 1 or -1, unless it is silent.

    It is shown with its length, and with its peak where that is known: eagerly.
    """

    # TODO: all three ways lead through this class, and only one has numbers.
    def __init__(self, samples):
        self.peak = tf.reduce_max(tf.abs(samples))
        loudest = self.peak.numpy()
        self.samples = samples / loudest if loudest > 0 else samples

    def __repr__(self):
        return f"Sound of {self.samples.shape[0]} samples, peak {self.peak.numpy():.2f}"


@tf.function
def normalized(samples):
    """The samples of one sound, the loudest at 1."""
    return Sound(samples).samples


def normalize_all(recordings):
    """The same for many sounds of one length, through a dataset."""
    sounds = tf.data.Dataset.from_tensor_slices(recordings)
    return list(sounds.map(lambda samples: Sound(samples).samples))


@tf.function
def label(samples):
    """The text under which a sound is listed."""
    return repr(Sound(samples))


if __name__ == "__main__":
    recordings = tf.constant([[0.5, -0.25], [0.0, 0.0]])
    print(Sound(recordings[0]))
    print("in a graph:", normalized(recordings[0]).numpy())
