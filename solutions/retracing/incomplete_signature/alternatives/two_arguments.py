"""A plain function takes the batch apart; the hybrid one has a spec for each argument."""

import tensorflow as tf


@tf.function(
    input_signature=[
        tf.TensorSpec([None], tf.int64),
        tf.TensorSpec([None, 4], tf.float32),
    ]
)
def dark_photos(photo_id, pixels):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    brightness = tf.reduce_mean(pixels, axis=1)
    dark = brightness < 0.25
    return {
        "photo_id": tf.boolean_mask(photo_id, dark),
        "brightness": tf.boolean_mask(brightness, dark),
    }


def too_dark(batch):
    """Ids and brightness of the photos that are darker than 0.25 on average."""
    return dark_photos(batch["photo_id"], batch["pixels"])


def search(batches):
    """What `too_dark` finds in each batch, in order."""
    return [too_dark(batch) for batch in batches]
