"""Methods called from a tf.function are converted."""

import tensorflow as tf


class Net:
    def activation(self, x):
        if x > 0:
            return x
        else:
            return 0.1 * x

    @tf.function
    def __call__(self, x):
        return self.activation(x)


net = Net()
print(round(float(net(tf.constant(2.0))), 4), round(float(net(tf.constant(-2.0))), 4))
