"""The ids are missing in the signature, so add a spec; `id` is a good name for it.

Caught by: finds_the_photos
Diagnosis: keys_without_a_spec_are_refused
"""

import tensorflow as tf


@tf.function(
    input_signature=[
        {
            "id": tf.TensorSpec([None], tf.int64),
            "pixels": tf.TensorSpec([None, 4], tf.float32),
        }
    ]
)
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
