"""How many elements there are."""

import tensorflow as tf

numbers = tf.data.Dataset.range(5)
for dataset in (
    numbers,
    numbers.batch(2),
    numbers.repeat(),
    numbers.filter(lambda x: x > 1),
    numbers.map(abs),
):
    print(int(dataset.cardinality()))
print(len(numbers), bool(tf.data.Dataset.range(0)))
for dataset in (numbers.repeat(), numbers.filter(lambda x: x > 1)):
    try:
        len(dataset)
    except TypeError as error:
        print(error)
