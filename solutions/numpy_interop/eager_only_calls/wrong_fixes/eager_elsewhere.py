"""The class works in datasets now, so normalizing one sound needs no graph of its own.

Caught by: stays_in_the_graph
Diagnosis: decorators_removed
"""

import tensorflow as tf


class Sound:
    """A sound whose loudest sample is at 1 or -1, unless it is silent.

    It is shown with its length, and with its peak where that is known: eagerly.
    """

    def __init__(self, samples):
        self.peak = tf.reduce_max(tf.abs(samples))
        self.samples = tf.math.divide_no_nan(samples, self.peak)

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


@tf.function
def label(samples):
    """The text under which a sound is listed."""
    return repr(Sound(samples))
