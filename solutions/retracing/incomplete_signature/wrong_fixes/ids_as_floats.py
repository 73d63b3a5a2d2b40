"""Everything in the batch is numbers, so one float32 dtype will do, there and back.

Caught by: finds_the_photos
Diagnosis: ids_went_through_floats
"""

import tensorflow as tf


@tf.function(
    input_signature=[
        {
            "photo_id": tf.TensorSpec([None], tf.float32),
            "pixels": tf.TensorSpec([None, 4], tf.float32),
        }
    ]
)
def dark_photos(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    brightness = tf.reduce_mean(batch["pixels"], axis=1)
    dark = brightness < 0.25
    return {
        "photo_id": tf.cast(tf.boolean_mask(batch["photo_id"], dark), tf.int64),
        "brightness": tf.boolean_mask(brightness, dark),
    }


def too_dark(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    return dark_photos({key: tf.cast(value, tf.float32) for key, value in batch.items()})


def search(batches):
    """What `too_dark` finds in each batch, in order."""
    return [too_dark(batch) for batch in batches]
