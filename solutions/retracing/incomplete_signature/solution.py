"""The signature has the structure of the argument: the same dict, a spec under every key."""

import tensorflow as tf


@tf.function(
    input_signature=[
        {
            "photo_id": tf.TensorSpec([None], tf.int64),
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
