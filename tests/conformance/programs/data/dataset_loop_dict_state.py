"""Loop variables may be structures."""

import tensorflow as tf


@tf.function
def totals(dataset):
    state = {"sum": 0.0, "count": 0}
    for row in dataset:
        state = {"sum": state["sum"] + row["a"], "count": state["count"] + 1}
    return state


print(totals(tf.data.Dataset.from_tensor_slices({"a": [1.0, 2.0, 4.0]})))
