"""No ops are spent on gradients that nobody asked for: an argument that is not watched needs none."""

import tensorflow as tf

w = tf.Variable([[1.0, 2.0], [3.0, 4.0]])


@tf.function
def products(x):
    with tf.GradientTape() as tape:
        y = tf.matmul(x, w)
    return tape.gradient(y, w)


@tf.function
def powers(x):
    with tf.GradientTape() as tape:
        y = tf.maximum(w**x, x)
    return tape.gradient(y, w)


for function in (products, powers):
    graph = function.get_concrete_function(tf.TensorSpec([2, 2])).graph
    types = [node.type for node in graph.get_operations()]
    print({type: types.count(type) for type in ("MatMul", "Pow", "Maximum", "SelectV2", "Log")})
    print(function(tf.constant([[1.0, 2.0], [2.0, 1.0]])).numpy().tolist())
