"""An object of another class cannot become a tensor."""

import tensorflow as tf


class Config:
    pass


print(tf.convert_to_tensor(Config()))
