"""The operations of a simple graph in order."""

import tensorflow as tf


@tf.function
def f(x, y):
    return tf.tanh(x + y) * 2.0


graph = f.get_concrete_function(tf.constant(1.0), tf.constant(2.0)).graph
print([(op.type, op.name) for op in graph.get_operations()])
print(graph.as_graph_def().node[0].op)
