"""Star arguments are part of the key, element by element."""

import tensorflow as tf


@tf.function
def total(*values, **named):
    print("tracing", len(values), sorted(named))
    return sum(values) + sum(named.values())


one = tf.constant(1)
print(int(total(one, one)), int(total(one, one, one)), int(total(one, one, a=one)), int(total(one, one)))
print(int(total(b=one, a=one)), int(total(a=one, b=one)))
print(total.experimental_get_tracing_count())
