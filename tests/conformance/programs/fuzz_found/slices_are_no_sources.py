"""The gradient of a gather can be watched, but nothing has a gradient with respect to it."""

import tensorflow as tf

v = tf.Variable([0.0, -1.5])


def program(as_tensor):
    with tf.GradientTape() as tape:
        gathered = tf.gather(v, [1, 1, 0])
    slices = tape.gradient(gathered, v)
    source = tf.convert_to_tensor(slices) if as_tensor else slices
    with tf.GradientTape() as tape:
        tape.watch(source)
        y = tf.convert_to_tensor(source) * 2.0
    return tape.gradient(y, source)


for as_tensor in (True, False):
    for run in (program, tf.function(program)):
        try:
            print(run(as_tensor))
        except AttributeError as error:
            print(str(error).splitlines()[-1].strip())
