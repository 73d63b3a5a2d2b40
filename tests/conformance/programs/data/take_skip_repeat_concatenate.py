"""Parts of a dataset, again and again, one after the other."""

import tensorflow as tf

numbers = tf.data.Dataset.range(4)


def show(dataset):
    print(dataset, [int(x) for x in dataset])


show(numbers.take(2))
show(numbers.skip(3))
show(numbers.repeat(2))
show(numbers.concatenate(tf.data.Dataset.range(10, 12)))
show(numbers.take(-1))
show(numbers.skip(-1))
show(numbers.repeat().take(6))
show(numbers.take_while(lambda x: x < 2))
show(numbers.shard(2, 1))
show(numbers.batch(3).unbatch())
show(numbers.flat_map(lambda x: tf.data.Dataset.range(x)))
show(numbers.interleave(lambda x: tf.data.Dataset.from_tensors(x).repeat(2), cycle_length=2))
show(numbers.prefetch(tf.data.AUTOTUNE).cache())
