"""`tf.name_scope`: a prefix for the names of nodes and variables."""

from collections.abc import Callable

from minitf import context

_eager_scope: list[str] = []


class name_scope:
    """`tf.name_scope(name)`: ops made inside are named `name/…`; entering gives the full prefix.

    A name that ends with a slash is a full prefix, to enter a scope again.
    """

    def __init__(self, name: str | None):
        if not isinstance(name, str):
            raise ValueError("name for name_scope must be a string.")
        self._name = name

    @property
    def name(self) -> str:
        return self._name

    def __enter__(self) -> str:
        graph = context.current.graph
        self._graph = graph
        if graph is None:
            _eager_scope.append(self._prefix(lambda name: f"{''.join(_eager_scope[-1:])}{name}"))
            return _eager_scope[-1]
        self._outer = graph.scope
        graph.scope = self._prefix(graph.unique_name)
        return graph.scope

    def _prefix(self, full_name: Callable[[str], str]) -> str:
        if not self._name or self._name.endswith("/"):
            return self._name
        return f"{full_name(self._name)}/"

    def __exit__(self, *exception: object) -> None:
        if self._graph is None:
            _eager_scope.pop()
        else:
            self._graph.scope = self._outer


# Learners see the name printed.
name_scope.__module__, name_scope.__qualname__ = "tensorflow.python.framework.ops", "name_scope_v2"


def current_scope() -> str:
    """The prefix in force, with its final slash, or the empty string."""
    graph = context.current.graph
    return graph.scope if graph is not None else "".join(_eager_scope[-1:])


def get_current_name_scope() -> str:
    """`tf.get_current_name_scope`: the prefix in force, without its final slash."""
    return current_scope().removesuffix("/")
