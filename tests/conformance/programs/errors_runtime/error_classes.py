"""Classes of tf.errors and their codes."""

import tensorflow as tf

for name in (
    "InvalidArgumentError",
    "OutOfRangeError",
    "FailedPreconditionError",
    "UnimplementedError",
    "NotFoundError",
    "InternalError",
):
    kind = getattr(tf.errors, name)
    print(name, kind.__mro__[1].__name__, issubclass(kind, Exception))
error = tf.errors.InvalidArgumentError(None, None, "bad value")
print(error.message, error.op, error.node_def, error.error_code)
