"""Stable and unstable log-sum-exp."""

import tensorflow as tf

x = tf.constant([1000.0, 1000.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    stable = tf.reduce_logsumexp(x)
    unstable = tf.math.log(tf.reduce_sum(tf.exp(x)))
print(
    round(float(stable), 3),
    float(unstable),
    tape.gradient(stable, x).numpy(),
    tape.gradient(unstable, x).numpy(),
)
