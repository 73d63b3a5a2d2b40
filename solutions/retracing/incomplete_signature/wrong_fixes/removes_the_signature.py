"""The signature is what refuses the batch, so the batch is fine without it.

Caught by: traces_once
Diagnosis: signature_removed
"""

import tensorflow as tf


@tf.function
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
