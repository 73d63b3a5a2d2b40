"""Walks from a submission's globals to everything it keeps: closures, attributes, containers."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from types import FunctionType, MethodType, ModuleType
from typing import Any

from graders.player.runtime import Runtime

DEEPEST = 8
# Values, not objects: 0 at two places is not one thing reached by two paths.
PLAIN = (bool, int, float, complex, str, type(None))

Belongs = Callable[[Any], bool]


def reachable(
    roots: dict[str, Any], runtime: Runtime, belongs: Belongs, widest: int | None = None
) -> Iterator[tuple[str, Any]]:
    """Every object once, with the shortest path to it, nearest first; numbers and texts wherever they are.

    `belongs` says whether an object is the submission's own, whose attributes count.
    `widest`: of a longer container only so many items.
    """
    seen: set[int] = set()
    waiting = deque((name, value, 0) for name, value in roots.items())
    while waiting:
        path, value, depth = waiting.popleft()
        if id(value) in seen and not isinstance(value, PLAIN):
            continue
        seen.add(id(value))
        yield path, value
        if depth < DEEPEST:
            inside = islice(_inside(path, value, runtime, belongs), widest)
            waiting.extend((p, v, depth + 1) for p, v in inside)


def _inside(
    path: str, value: Any, runtime: Runtime, belongs: Callable[[Any], bool]
) -> Iterator[tuple[str, Any]]:
    function = _python_function(value, runtime)
    if function is not None:
        yield from _of_function(path, function)
    elif isinstance(value, list | tuple | set | frozenset):
        yield from ((f"{path}[{i}]", item) for i, item in enumerate(list(value)))
    elif isinstance(value, dict):
        yield from ((f"{path}[{key!r}]", item) for key, item in list(value.items()))
    elif not isinstance(value, ModuleType) and belongs(value):
        attributes = getattr(value, "__dict__", {})
        yield from ((f"{path}.{name}", item) for name, item in list(attributes.items()))


def _python_function(value: Any, runtime: Runtime) -> Any:
    function = runtime.function_behind(value)
    if function is not None:
        value = function.python_function
    if isinstance(value, MethodType):
        value = value.__func__
    return value if isinstance(value, FunctionType) else None


def _of_function(path: str, function: FunctionType) -> Iterator[tuple[str, Any]]:
    names = function.__code__.co_freevars
    for name, cell in zip(names, function.__closure__ or (), strict=False):
        try:
            yield f"{path}'s {name}", cell.cell_contents
        except ValueError:  # A cell that was never filled.
            continue
    for number, default in enumerate(function.__defaults__ or ()):
        yield f"{path}'s default {number}", default
    yield from ((f"{path}.{name}", item) for name, item in vars(function).items())
