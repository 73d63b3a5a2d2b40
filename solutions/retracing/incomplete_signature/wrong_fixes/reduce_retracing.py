"""TensorFlow can find out the structure and the sizes by itself.

Caught by: traces_once
Diagnosis: tensorflow_guesses_the_sizes
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def too_dark(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    brightness = tf.reduce_mean(batch["pixels"], axis=1)
    dark = brightness < 0.25
    return {
        "photo_id": tf.boolean_mask(batch["photo_id"], dark),
        "brightness": tf.boolean_mask(brightness, dark),
    }


def search(batches):
    """What `too_dark` finds in each batch, in order."""
    return [too_dark(batch) for batch in batches]
