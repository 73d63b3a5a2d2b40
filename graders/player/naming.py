"""The dotted paths under which a submission's `tf.function` objects are bound."""

from types import ModuleType
from typing import Any

from graders.player.runtime import Runtime


def bound_names(module: ModuleType, runtime: Runtime) -> dict[int, str]:
    """Map `id(function)` to `train_step` or `Counter.update`."""
    names: dict[int, str] = {}
    for name, value in list(vars(module).items()):
        _name(names, name, value, runtime)
        if isinstance(value, type) and value.__module__ == module.__name__:
            for attribute, inside in list(vars(value).items()):
                _name(names, f"{name}.{attribute}", inside, runtime)
    return names


def _name(names: dict[int, str], name: str, value: Any, runtime: Runtime) -> None:
    function = runtime.function_behind(value)
    if function is not None:
        names.setdefault(id(function), name)
