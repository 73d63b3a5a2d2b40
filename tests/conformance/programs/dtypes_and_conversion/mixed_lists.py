"""Lists of mixed numbers: the first one decides, only an integer still becomes a float."""

import tensorflow as tf

for value in (
    [1 + 2j, 3],
    [1j, True],
    [1j, 1.5],
    [[1.5, 2j]],
    [1, 1j],
    (2j,),
    [2.5, True],
    [True, 2.5],
    [1, True],
    [True, 1],
    [1, 1.5, True],
    ["a", True],
    [True, False],
):
    try:
        print(tf.constant(value))
    except Exception as error:
        print(type(error).__name__, error)
