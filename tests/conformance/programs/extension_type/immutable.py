"""Fields cannot be assigned."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor


point = Point(1.0)
for attempt in ("assign", "delete", "new"):
    try:
        if attempt == "assign":
            point.x = 2.0
        elif attempt == "delete":
            del point.x
        else:
            point.y = 1
    except AttributeError as error:
        print(error)
