"""Operations of a loop in the graph and its body in the function library."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        total += i * i
    return total


graph = f.get_concrete_function(tf.constant(3)).graph
types = [op.type for op in graph.get_operations()]
print("StatelessWhile" in types or "While" in types, types.count("Mul"))
body = [function for function in graph.as_graph_def().library.function if "body" in function.signature.name]
print(len(body), any(node.op == "Mul" for function in body for node in function.node_def))
