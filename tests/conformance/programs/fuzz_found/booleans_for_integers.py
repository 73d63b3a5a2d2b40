"""Python's booleans become integers: of some dtypes eagerly, of all in a graph; a list goes by its first element."""

import tensorflow as tf

DTYPES = (tf.int8, tf.int32, tf.int64, tf.uint8, tf.uint64, tf.float32, tf.bool)


def tell(name, make):
    for run in (make, tf.function(make, autograph=False)):
        try:
            result = run()
            print(name, result.dtype.name, result.numpy().tolist())
        except Exception as error:
            print(name, type(error).__name__)


for dtype in DTYPES:
    for value in (True, [True, False], [2, True], [True, 2]):
        tell("constant", lambda dtype=dtype, value=value: tf.constant(value, dtype))
        tell("hint", lambda dtype=dtype, value=value: tf.convert_to_tensor(value, dtype_hint=dtype))
for value in ([True, 2], [2, True], [True, 2.5], [[True], [3]]):
    tell("natural", lambda value=value: tf.constant(value))
for dtype in (tf.int32, tf.int64):
    x = tf.constant([3, 4], dtype)
    tell("|", lambda x=x: x | True)
    tell("^", lambda x=x: True ^ x)
    tell("-", lambda x=x: True - x)
    tell("<", lambda x=x: x < True)
    tell("/", lambda x=x: x / True)
    tell("maximum", lambda x=x: tf.maximum(x, True))
    tell("where", lambda x=x: tf.where([True, False], x, True))
