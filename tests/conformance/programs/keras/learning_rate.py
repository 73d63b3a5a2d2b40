"""The learning rate is a variable: a compiled step follows it."""

import tensorflow as tf

optimizer = tf.keras.optimizers.SGD(0.1)
w = tf.Variable(1.0)


@tf.function
def step():
    optimizer.apply_gradients([(tf.constant(1.0), w)])
    return w.read_value()


print(round(float(step()), 4))
optimizer.learning_rate = 0.5
print(round(float(step()), 4))
optimizer.learning_rate.assign(0.25)
print(round(float(step()), 4), step.experimental_get_tracing_count())
