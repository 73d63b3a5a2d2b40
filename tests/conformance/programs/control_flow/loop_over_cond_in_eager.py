"""tf.while_loop and tf.cond run as Python in eager mode."""

import tensorflow as tf

seen = []


def body(i):
    seen.append(int(i))
    return (i + 1,)


tf.while_loop(lambda i: i < 3, body, (tf.constant(0),))
print(seen)
