"""Variables in lists and dictionaries are aliases of each other, or are not."""

import tensorflow as tf

v, w = tf.Variable(2.0), tf.Variable(10.0)


@tf.function
def multiply(pair, options):
    print("tracing", pair[0] is options["to"], pair[1] is options["to"])
    options["to"].assign(pair[0] * pair[1])
    return options["to"] + 0.0


print(multiply([v, w], {"to": v}), multiply([w, v], {"to": w}), multiply([v, w], {"to": w}))
print(v.numpy(), w.numpy(), multiply.experimental_get_tracing_count())


@tf.function
def outer(a, b):
    return multiply([a, b], {"to": a}) + multiply([a, a], {"to": b})


print(outer(v, w).numpy(), outer(w, v).numpy(), v.numpy(), w.numpy())


@tf.function
def race(a, b, laps):
    for _ in tf.range(laps):
        if a < b:
            a.assign_add(b)
        else:
            b.assign_add(1.0)
    return a + b


p, q = tf.Variable(1.0), tf.Variable(2.0)
for pair in ((p, q), (q, p), (p, p)):
    print(race(*pair, tf.constant(3)).numpy(), p.numpy(), q.numpy())
