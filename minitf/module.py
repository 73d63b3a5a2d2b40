"""`tf.Module`: an object that finds the variables and modules in its attributes."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager

from minitf.naming import name_scope
from minitf.variables import Variable


def _snake_case(name: str) -> str:
    return re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", name).lower()


class Module:
    """A base class for things with variables. Raises ValueError for a name that is no identifier."""

    def __init__(self, name: str | None = None):
        name = _snake_case(type(self).__name__) if name is None else name
        if not name.isidentifier():
            raise ValueError(
                f"{name!r} is not a valid module name. Module names must be valid Python identifiers (e.g. a"
                " valid class name)."
            )
        self._name = name

    @property
    def name(self) -> str:
        return self._name

    @property
    def name_scope(self) -> AbstractContextManager[str]:
        """A name scope for the ops and variables of this module."""
        return name_scope(self.name)

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variables of this module and of those inside it."""
        return tuple(self._flatten(lambda value: isinstance(value, Variable)))

    @property
    def trainable_variables(self) -> tuple[Variable, ...]:
        return tuple(variable for variable in self.variables if variable.trainable)

    @property
    def non_trainable_variables(self) -> tuple[Variable, ...]:
        return tuple(variable for variable in self.variables if not variable.trainable)

    @property
    def submodules(self) -> tuple["Module", ...]:
        return tuple(self._flatten(lambda value: isinstance(value, Module)))

    def _flatten(self, predicate: Callable[[object], bool]) -> Iterator[object]:
        seen: set[int] = {id(self)}
        waiting: list[Module] = [self]
        while waiting:
            module = waiting.pop(0)
            for key in sorted(vars(module)):
                for leaf in _leaves(vars(module)[key]):
                    if id(leaf) in seen:
                        continue
                    if predicate(leaf):
                        seen.add(id(leaf))
                        yield leaf
                    if isinstance(leaf, Module):
                        seen.add(id(leaf))
                        waiting.append(leaf)

    @classmethod
    def with_name_scope(cls, method: Callable) -> Callable:
        """Decorator: run a method inside the module's name scope."""

        def wrapped(self, *args: object, **kwargs: object):
            with self.name_scope:
                return method(self, *args, **kwargs)

        wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__ = method.__name__, method.__doc__, method
        return wrapped

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__qualname__} object at {hex(id(self))}>"


def _leaves(value: object) -> Iterator[object]:
    """Variables and modules inside lists, tuples and dicts."""
    if isinstance(value, (Variable, Module)):
        yield value
    elif isinstance(value, Mapping):
        for key in sorted(value, key=str):
            yield from _leaves(value[key])
    elif isinstance(value, (list, tuple, set)):
        items: Iterable = value
        for item in items:
            yield from _leaves(item)
