"""Search a photo archive for pictures that are too dark to print."""

import tensorflow as tf


# TODO: the signature describes a part of the batch. TensorFlow wants to know all of it.
@tf.function(input_signature=[{"pixels": tf.TensorSpec([None, 4], tf.float32)}])
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


if __name__ == "__main__":
    night = [0.0, 0.1, 0.2, 0.1]
    day = [0.9, 0.8, 0.7, 0.8]
    batches = [
        {"photo_id": tf.constant([501, 502], tf.int64), "pixels": tf.constant([day, night])},
        {"photo_id": tf.constant([503], tf.int64), "pixels": tf.constant([night])},
    ]
    for found in search(batches):
        print("too dark:", found["photo_id"].numpy(), found["brightness"].numpy())
    print("traces:", too_dark.experimental_get_tracing_count())
