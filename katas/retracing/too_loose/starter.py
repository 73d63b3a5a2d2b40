"""Results of a skating competition, for panels of any number of judges."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def result(scores):
    """The mean of the judges' scores; of two judges, the lower score counts."""
    # TODO: the rule for two judges is sometimes forgotten.
    if scores.shape[0] == 2:
        return tf.reduce_min(scores)
    return tf.reduce_mean(scores)


def evening(panels):
    """The results of all skaters, in the order of their panels."""
    return [result(panel) for panel in panels]


if __name__ == "__main__":
    panels = [
        tf.constant([5.0, 5.5, 6.0]),
        tf.constant([4.0, 5.0]),
        tf.constant([3.0, 5.0, 4.0, 4.0]),
        tf.constant([2.0, 6.0]),
    ]
    for panel, score in zip(panels, evening(panels)):
        print(panel.shape[0], "judges:", float(score))
    print("traces:", result.experimental_get_tracing_count())
