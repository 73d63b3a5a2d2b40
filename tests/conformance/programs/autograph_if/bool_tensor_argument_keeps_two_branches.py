"""A Python flag leaves no conditional in the graph, a tensor flag does."""

import tensorflow as tf


@tf.function
def layer(x, training):
    if training:
        x = x * 2
    return x


def has_if(flag):
    graph = layer.get_concrete_function(tf.constant(1), flag).graph
    return any(op.type in ("If", "StatelessIf") for op in graph.get_operations())


print(has_if(True), has_if(tf.constant(True)))
