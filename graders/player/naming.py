"""The dotted paths under which a submission's `tf.function` objects are bound."""

from types import ModuleType
from typing import Any

from graders.player.runtime import Runtime


def bound_functions(module: ModuleType, runtime: Runtime) -> dict[str, Any]:
    """`tf.function` objects by the path they are bound to: `train_step`, `Counter.update`."""
    found: dict[str, Any] = {}
    for name, value in list(vars(module).items()):
        found[name] = value
        if isinstance(value, type) and value.__module__ == module.__name__:
            found.update({f"{name}.{inner}": inside for inner, inside in list(vars(value).items())})
    return {name: value for name, value in found.items() if runtime.function_behind(value) is not None}
