"""A matrix product with a factor of unknown rank may be one of batches."""

import tensorflow as tf

SPECS = (None, [None, None], [None, 2], [2, 2, None])


@tf.function
def product(a, b):
    return tf.matmul(a, b), a @ b, tf.matmul(a, b, transpose_b=True), tf.linalg.matvec(a, b[..., 0])


@tf.function
def gradients(a, b):
    return tf.gradients(tf.matmul(a, b), [a, b])


a, b = tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([[5.0, 6.0], [7.0, 8.0]])
for left in SPECS:
    for right in SPECS:
        specs = tf.TensorSpec(left), tf.TensorSpec(right)
        traces = [function.get_concrete_function(*specs) for function in (product, gradients)]
        print(left, right, *(trace.output_shapes for trace in traces))
        if left != SPECS[-1] != right:
            print(*(trace(a, b) for trace in traces))
print([node.type for node in product.get_concrete_function(*specs).graph.get_operations()])
