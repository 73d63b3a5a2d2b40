"""An axis of size 1 is not repeated to fit its label's other size, neither eagerly nor in a graph."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None]), tf.TensorSpec([None, None])])
def product(x, y):
    return tf.einsum("ij,jk->ik", x, y)


print(product(tf.ones([2, 2]), tf.ones([2, 1])))
for multiply in (lambda x, y: tf.einsum("ij,jk->ik", x, y), product):
    try:
        print(multiply(tf.ones([2, 1]), tf.ones([2, 1])))
    except tf.errors.InvalidArgumentError as error:
        print("Expected dimension 1 at axis 0 of the input shaped [2,1] but got dimension 2" in str(error))
print(tf.einsum("...j,jk->...k", tf.ones([3, 1, 2]), tf.ones([2, 2])).shape)
