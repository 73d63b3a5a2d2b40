"""The optimizer's variables are made in the first trace, so the body is traced twice."""

import tensorflow as tf

w, optimizer = tf.Variable(1.0), tf.keras.optimizers.Adam(0.1)


@tf.function
def step():
    print("tracing")
    with tf.GradientTape() as tape:
        loss = w * w
    optimizer.apply_gradients([(tape.gradient(loss, w), w)])
    return loss


print(
    [round(float(step()), 5) for _ in range(3)],
    step.experimental_get_tracing_count(),
    int(optimizer.iterations),
)
