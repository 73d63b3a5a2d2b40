"""tf.while_loop over nested structures."""

import tensorflow as tf


@tf.function
def f(n):
    state = {"i": tf.constant(0), "pair": (tf.constant(1), tf.constant(1))}
    result = tf.while_loop(
        lambda s: s["i"] < n,
        lambda s: [{"i": s["i"] + 1, "pair": (s["pair"][1], s["pair"][0] + s["pair"][1])}],
        [state],
    )
    return result[0]


result = f(tf.constant(5))
print(int(result["i"]), [int(item) for item in result["pair"]])
