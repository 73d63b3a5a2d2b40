"""Two unbuilt models in one tf.function: no error, but the second one's weights never exist."""

import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1, kernel_initializer="ones")

    def call(self, x):
        print("call")
        return self.dense(x)


@tf.function
def forward(model, x):
    return model(x)


first, second = Net(), Net()
print(forward(first, tf.ones([1, 2])).numpy(), len(first.weights))
print(
    forward(second, tf.ones([1, 2])).numpy(),
    len(forward.get_concrete_function(second, tf.ones([1, 2])).variables),
)
