"""Grade a list of recommended films: how good are they, and do the best come first?"""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.float32)])
def ranking_gain(relevance, watched):
    """Relevance times share watched, added up; what is listed later counts less."""
    # TODO: Python cannot walk through tensors whose length is not known yet.
    gains = [
        fits * share / tf.math.log(rank + 2.0) for rank, (fits, share) in enumerate(zip(relevance, watched))
    ]
    return sum(gains)


if __name__ == "__main__":
    relevance = tf.constant([3.0, 1.0, 2.0])
    watched = tf.constant([1.0, 0.5, 0.0])
    try:
        print("gain:", ranking_gain(relevance, watched).numpy())
    except Exception as error:
        print(type(error).__name__)
