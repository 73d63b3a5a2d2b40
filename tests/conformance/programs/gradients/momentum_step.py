"""A momentum optimizer made by hand as a Module."""

import tensorflow as tf


class Momentum(tf.Module):
    def __init__(self, variables, rate):
        super().__init__()
        self.rate = rate
        self.pairs = [(v, tf.Variable(tf.zeros_like(v))) for v in variables]

    def apply(self, gradients):
        for (variable, slot), gradient in zip(self.pairs, gradients):
            slot.assign(0.9 * slot + gradient)
            variable.assign_sub(self.rate * slot)


w = tf.Variable([1.0, -1.0])
optimizer = Momentum([w], 0.1)


@tf.function
def step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.square(w))
    optimizer.apply(tape.gradient(loss, [w]))
    return loss


print(
    [round(float(step()), 4) for _ in range(4)],
    [round(float(v), 4) for v in w],
    step.experimental_get_tracing_count(),
)
