"""IndexedSlices are arguments and results of functions; a signature describes them by a spec."""

import tensorflow as tf

slices = tf.IndexedSlices(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([2, 0]), tf.constant([3, 2]))
spec = tf.IndexedSlicesSpec([3, 2], tf.float32, tf.int32, tf.int32, [None])


@tf.function(input_signature=[spec])
def values(given):
    return given.values


@tf.function
def back(given):
    print("tracing", type(given).__name__, given.values.shape)
    return given, tf.convert_to_tensor(given)


print(spec, tf.type_spec_from_value(slices))
print(values(slices))
print(back(slices)[0], back(slices)[1])
print(tf.nest.flatten([slices])[0] is slices, len(tf.nest.flatten(slices, expand_composites=True)))
