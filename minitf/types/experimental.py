"""`tf.types.experimental`: classes to ask `isinstance` about."""

import abc

from minitf.missing import namespace
from minitf.tracing.concrete_function import ConcreteFunction as ConcreteFunction
from minitf.tracing.polymorphic_function import PolymorphicFunction as PolymorphicFunction


class Callable(abc.ABC):  # noqa: B024 - functions and concrete functions are registered below
    """What `tf.function` makes: functions, and concrete functions."""


Callable.register(PolymorphicFunction)
Callable.register(ConcreteFunction)
GenericFunction = PolymorphicFunction

__getattr__ = namespace(
    "types.experimental",
    "AtomicFunction FunctionType SupportsTracingProtocol TensorLike TraceType distributed",
)
