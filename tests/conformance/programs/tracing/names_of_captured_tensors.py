"""A captured tensor has the name of the input that first wanted it, and the graph knows its variables."""

import tensorflow as tf

number = tf.constant(2.0)
many = tf.ones([200])
scale = tf.Variable(3.0)


@tf.function
def f(y):
    return tf.multiply(y * scale + number, many)


graph = f.get_concrete_function(tf.TensorSpec([])).graph
print([op.name for op in graph.get_operations() if op.type != "NoOp"])
print(graph.variables, graph.trainable_variables)
