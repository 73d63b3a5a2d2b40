"""The generator stays Python: its dataset holds PyFunc nodes."""

import tensorflow as tf


@tf.function
def total():
    s = 0
    for x in tf.data.Dataset.from_generator(
        lambda: iter([1, 2]), output_signature=tf.TensorSpec([], tf.int32)
    ):
        s += x
    return s


print(int(total()))
definition = total.get_concrete_function().graph.as_graph_def()
print(any(node.op == "PyFunc" for function in definition.library.function for node in function.node_def))
