"""Double a list of numbers."""

import tensorflow as tf


@tf.function
def double(x):
    return tf.add(x, x)


def double_all(numbers):
    # TODO: every new number is a new trace.
    return [double(number) for number in numbers]


if __name__ == "__main__":
    double_all([1.0, 2.0, 3.0])
    print("traces:", double.experimental_get_tracing_count())
