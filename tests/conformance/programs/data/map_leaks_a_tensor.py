"""A tensor kept from inside a mapped function is out of scope."""

import tensorflow as tf

kept = []


def keep(x):
    kept.append(x)
    return x


tf.data.Dataset.range(2).map(keep)
print(tf.is_symbolic_tensor(kept[0]))
print(kept[0] + 1)
