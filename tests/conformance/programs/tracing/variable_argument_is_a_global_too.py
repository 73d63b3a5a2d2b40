"""In a trace, a global variable that was also an argument of the first call means the argument."""

import tensorflow as tf

v, w = tf.Variable(1.0), tf.Variable(10.0)


@tf.function
def bump(a):
    print("tracing", a is v)
    a.assign_add(1.0)
    before = v + 0.0
    v.assign_add(100.0)
    return before, a + 0.0


print(*bump(v), v.numpy(), w.numpy())
print(*bump(w), v.numpy(), w.numpy())


@tf.function
def gradients(a, b):
    with tf.GradientTape() as tape:
        loss = a * a * b + v
    print("tracing", len(tape.watched_variables()))
    return tape.gradient(loss, [a, b, v])


x, y = tf.Variable(3.0), tf.Variable(4.0)
for pair in ((v, w), (x, y), (w, w), (y, x)):
    print(*gradients(*pair))
print(gradients.experimental_get_tracing_count())
