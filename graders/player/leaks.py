"""Finds symbolic tensors that outlived the trace they belong to."""

from collections.abc import Callable, Iterator
from types import FunctionType, MethodType, ModuleType
from typing import Any

from graders.player.runtime import Runtime

MOST_LEAKS = 20
DEEPEST = 8


def find_leaks(
    roots: dict[str, Any], runtime: Runtime, belongs: Callable[[Any], bool]
) -> list[dict[str, str]]:
    """Symbolic tensors reachable from globals, closures, attributes and containers.

    `belongs` says whether an object is the submission's own, whose attributes count.
    """
    found: list[dict[str, str]] = []
    seen: set[int] = set()
    waiting = [(name, value, 0) for name, value in roots.items()]
    while waiting and len(found) < MOST_LEAKS:
        path, value, depth = waiting.pop(0)
        if id(value) in seen:
            continue
        seen.add(id(value))
        if runtime.is_symbolic(value):
            found.append({"path": path, "type": type(value).__name__})
        elif depth < DEEPEST:
            waiting.extend((p, v, depth + 1) for p, v in _inside(path, value, runtime, belongs))
    return found


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
