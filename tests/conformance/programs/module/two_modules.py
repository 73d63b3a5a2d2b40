"""Each instance of a module has its own variables and trace."""

import tensorflow as tf


class Counter(tf.Module):
    def __init__(self):
        super().__init__()
        self.count = tf.Variable(0)

    @tf.function
    def __call__(self):
        print("tracing")
        return self.count.assign_add(1)


a, b = Counter(), Counter()
print(int(a()), int(a()), int(b()))
