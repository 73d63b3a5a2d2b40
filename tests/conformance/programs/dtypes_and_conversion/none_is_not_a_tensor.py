"""None cannot become a tensor."""

import tensorflow as tf

print(tf.convert_to_tensor(None))
