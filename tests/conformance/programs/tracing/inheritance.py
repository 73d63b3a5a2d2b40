"""A decorated method of a base class and super calls."""

import tensorflow as tf


class Base:
    @tf.function
    def run(self, x):
        print("tracing base", type(self).__name__)
        return x + 1


class Child(Base):
    @tf.function
    def run(self, x):
        print("tracing child")
        return super().run(x) * 10


child, base = Child(), Base()
print(int(child.run(tf.constant(1))), int(base.run(tf.constant(1))), int(child.run(tf.constant(2))))
