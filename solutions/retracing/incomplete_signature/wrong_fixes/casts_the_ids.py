"""The signature asks for int64, so cast whatever comes and nobody gets an error.

Caught by: refuses_what_is_no_id
Diagnosis: cast_lets_everything_in
"""

import tensorflow as tf


@tf.function(
    input_signature=[
        {
            "photo_id": tf.TensorSpec([None], tf.int64),
            "pixels": tf.TensorSpec([None, 4], tf.float32),
        }
    ]
)
def dark_photos(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    brightness = tf.reduce_mean(batch["pixels"], axis=1)
    dark = brightness < 0.25
    return {
        "photo_id": tf.boolean_mask(batch["photo_id"], dark),
        "brightness": tf.boolean_mask(brightness, dark),
    }


def too_dark(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    return dark_photos({**batch, "photo_id": tf.cast(batch["photo_id"], tf.int64)})


def search(batches):
    """What `too_dark` finds in each batch, in order."""
    return [too_dark(batch) for batch in batches]
