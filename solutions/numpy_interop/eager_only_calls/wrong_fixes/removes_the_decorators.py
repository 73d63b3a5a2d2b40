"""Without tf.function there is always a number to ask for.

Caught by: same_samples_everywhere
Diagnosis: datasets_are_graphs_too
"""

import tensorflow as tf


class Sound:
    """A sound whose loudest sample is at 1 or -1, unless it is silent.

    It is shown with its length, and with its peak where that is known: eagerly.
    """

    def __init__(self, samples):
        self.peak = tf.reduce_max(tf.abs(samples))
        loudest = self.peak.numpy()
        self.samples = samples / loudest if loudest > 0 else samples

    def __repr__(self):
        shown = f"Sound of {self.samples.shape[0]} samples"
        if tf.executing_eagerly():
            shown += f", peak {self.peak.numpy():.2f}"
        return shown


def normalized(samples):
    """The samples of one sound, the loudest at 1."""
    return Sound(samples).samples


def normalize_all(recordings):
    """The same for many sounds of one length, through a dataset."""
    sounds = tf.data.Dataset.from_tensor_slices(recordings)
    return list(sounds.map(lambda samples: Sound(samples).samples))


def label(samples):
    """The text under which a sound is listed."""
    return repr(Sound(samples))
