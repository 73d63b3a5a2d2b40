"""Functions made by exec have no source: their if is not converted."""

import tensorflow as tf

namespace = {}
exec("def f(x):\n    if x > 0:\n        return x\n    return -x\n", namespace)
print(int(tf.function(namespace["f"])(tf.constant(3))))
