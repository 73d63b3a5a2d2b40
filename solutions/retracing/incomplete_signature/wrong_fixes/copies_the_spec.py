"""The second key needs a spec too, and there is one to copy on the line above.

Caught by: finds_the_photos
Diagnosis: spec_of_another_key
"""

import tensorflow as tf


@tf.function(
    input_signature=[
        {
            "photo_id": tf.TensorSpec([None, 4], tf.float32),
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
