"""Judge a recommender: how far off are its star ratings, batch by batch?"""

import tensorflow as tf

taste = tf.constant([2.0, 1.0, 0.5])


# TODO: this signature asks more of a batch than the body needs.
@tf.function(input_signature=[tf.TensorSpec([4, 3], tf.float32), tf.TensorSpec([4], tf.float32)])
def batch_error(films, stars):
    """Mean squared difference between the predicted and the given stars."""
    predicted = tf.reduce_sum(films * taste, axis=1)
    return tf.reduce_mean(tf.square(predicted - stars))


def evaluate(films, stars, batch_size):
    """The error of each batch, in order; the last batch may be smaller."""
    errors = []
    for start in range(0, len(stars), batch_size):
        rows = slice(start, start + batch_size)
        errors.append(batch_error(films[rows], stars[rows]))
    return errors


if __name__ == "__main__":
    films = tf.constant([[1.0, 2.0, 0.0], [0.5, 1.0, 2.0]] * 5)
    stars = tf.constant([4.0, 3.0, 5.0, 2.0, 1.0, 3.0, 4.0, 4.0, 5.0, 1.0])
    for error in evaluate(films, stars, 4):
        print("batch error", round(float(error), 4))
    print("traces:", batch_error.experimental_get_tracing_count())
