"""The guide's program: the variable is an argument, and each optimizer has a tf.function of its own."""

import tensorflow as tf

one, other = tf.keras.optimizers.Adam(learning_rate=1e-2), tf.keras.optimizers.Adam(learning_rate=1e-3)


def train_step(w, x, y, optimizer):
    print("tracing")
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.square(w * x - y))
    gradients = tape.gradient(loss, [w])
    optimizer.apply_gradients(zip(gradients, [w], strict=True))


w, x, y = tf.Variable(2.0), tf.constant([-1.0]), tf.constant([2.0])
step_1, step_2 = tf.function(train_step), tf.function(train_step)
for i in range(10):
    if i % 2 == 0:
        step_1(w, x, y, one)
    else:
        step_2(w, x, y, other)
print(round(float(w), 4))
step_1(w, x, y, other)
