"""While a function is traced, a variable argument is the one of that call; later calls give other variables."""

import gc
import weakref

import tensorflow as tf

seen = []


@tf.function
def add(v, x):
    seen.append(v)
    print("tracing", v is first, v is frozen, v.name, v)
    v.assign_add(x)
    return v + 1.0


first, second = tf.Variable([1.0, 2.0], name="mine"), tf.Variable([5.0, 5.0], name="other")
frozen = tf.Variable([5.0, 5.0], trainable=False)
one = tf.constant([1.0, 1.0])
for variable in (first, second, first, frozen):
    print(add(variable, one), first.numpy(), second.numpy(), frozen.numpy())
concrete = add.get_concrete_function(first, one)
print(concrete.captured_inputs, len(concrete.variables), seen[0].numpy(), seen[0] + 1.0)

reference = weakref.ref(second)
del second, variable
gc.collect()
print("gone" if reference() is None else "kept", add.experimental_get_tracing_count())
