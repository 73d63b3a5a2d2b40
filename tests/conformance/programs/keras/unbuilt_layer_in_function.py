"""An unbuilt layer is built by the first trace, which is then repeated; a second one is refused."""

import tensorflow as tf


@tf.function
def forward(layer, x):
    print("tracing")
    return layer(x)


first, second = (tf.keras.layers.Dense(1, kernel_initializer="ones") for _ in range(2))
print(forward(first, tf.ones([1, 2])).numpy())
print(forward(second, tf.ones([1, 2])).numpy())
