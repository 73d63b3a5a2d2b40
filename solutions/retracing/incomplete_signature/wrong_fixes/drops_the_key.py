"""`too_dark` only knows pixels, so the caller keeps the ids to itself and puts them back later.

Caught by: finds_the_photos
Diagnosis: key_dropped_by_the_caller
"""

import tensorflow as tf


@tf.function(input_signature=[{"pixels": tf.TensorSpec([None, 4], tf.float32)}])
def too_dark(batch):
    """The brightness of every photo."""
    return tf.reduce_mean(batch["pixels"], axis=1)


def search(batches):
    """Ids and brightness of the photos that are darker than 0.25, batch by batch."""
    found = []
    for batch in batches:
        brightness = too_dark({"pixels": batch["pixels"]})
        dark = brightness < 0.25
        found.append(
            {
                "photo_id": tf.boolean_mask(batch["photo_id"], dark),
                "brightness": tf.boolean_mask(brightness, dark),
            }
        )
    return found
