"""super() and inheritance in converted methods."""

import tensorflow as tf


class Base:
    def apply(self, x):
        return x + 1


class Child(Base):
    def apply(self, x):
        y = super().apply(x)
        if y > 3:
            y = y * 10
        return y


@tf.function
def f(x):
    return Child().apply(x)


print(int(f(tf.constant(5))), int(f(tf.constant(1))))
