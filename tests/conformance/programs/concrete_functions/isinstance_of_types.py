"""What tf.types.experimental says of functions."""

import tensorflow as tf

f = tf.function(lambda x: x)
c = f.get_concrete_function(tf.constant(1))
for name in ("Callable", "ConcreteFunction", "GenericFunction", "PolymorphicFunction"):
    kind = getattr(tf.types.experimental, name)
    print(name, isinstance(f, kind), isinstance(c, kind))
