"""A Generator has its own state, the same in eager mode and in graphs."""

import tensorflow as tf


def draw(generator):
    return generator.uniform([2])


eager = tf.random.Generator.from_seed(5)
graph = tf.random.Generator.from_seed(5)
traced = tf.function(lambda: graph.uniform([2]))
first = [draw(eager).numpy().tolist() for _ in range(3)]
second = [traced().numpy().tolist() for _ in range(3)]
print(first == second, first[0] != first[1], traced.experimental_get_tracing_count())
