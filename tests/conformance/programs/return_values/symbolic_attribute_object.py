"""An object whose attributes are symbolic is useless outside."""

import tensorflow as tf


class Policy:
    pass


policy = Policy()


@tf.function
def f(x):
    policy.mean = x * 2
    return policy.mean


result = f(tf.constant(2.0))
print(float(result), tf.is_symbolic_tensor(policy.mean))
print(float(policy.mean))
