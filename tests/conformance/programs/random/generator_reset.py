"""A Generator can be reset to repeat its sequence."""

import tensorflow as tf

generator = tf.random.Generator.from_seed(1)


@tf.function
def draw():
    return generator.normal([])


first = [float(draw()) for _ in range(3)]
generator.reset_from_seed(1)
second = [float(draw()) for _ in range(3)]
generator.reset_from_seed(2)
third = [float(draw()) for _ in range(3)]
print(first == second, first == third, draw.experimental_get_tracing_count())
