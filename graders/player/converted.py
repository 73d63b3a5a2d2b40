"""What AutoGraph makes of each function of a submission: the code that runs while it is traced."""

import inspect
import textwrap
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any

from graders.literals import clean_text
from graders.player.runtime import Runtime

Json = dict[str, Any]

OFF = "autograph=False"


def converted_functions(module: ModuleType, runtime: Runtime) -> list[Json]:
    """`{"name", "line", "source", "converted", "not_converted"}` of each function and method, by line.

    `converted` is None for what is not converted, and `not_converted` says why.
    """
    described = [
        _describe(path, value, module.__file__, runtime) for path, value in _functions(module, runtime)
    ]
    return sorted((each for each in described if each), key=lambda each: each["line"])


def _functions(module: ModuleType, runtime: Runtime) -> Iterator[tuple[str, Any]]:
    for name, value in list(vars(module).items()):
        if _is_function(value, runtime):
            yield name, value
        elif isinstance(value, type) and value.__module__ == module.__name__:
            inside = list(vars(value).items())
            yield from ((f"{name}.{inner}", each) for inner, each in inside if _is_function(each, runtime))


def _is_function(value: Any, runtime: Runtime) -> bool:
    if getattr(value, "__name__", "").startswith("__"):
        return False
    return isinstance(value, FunctionType) or runtime.function_behind(value) is not None


def _describe(path: str, value: Any, file: str | None, runtime: Runtime) -> Json | None:
    function = runtime.function_behind(value)
    python = value if function is None else function.python_function
    code = getattr(python, "__code__", None)
    if code is None or code.co_filename != file:  # made by a library, or by a call: it has no text to show
        return None
    lines, line = inspect.getsourcelines(python)
    described = {"name": path, "line": line, "source": textwrap.dedent("".join(lines))}
    if function is not None and not runtime.is_converted(function):
        return described | {"converted": None, "not_converted": OFF}
    try:
        return described | {"converted": runtime.converted_source(python), "not_converted": None}
    except Exception as error:  # Whatever the conversion of any code raises is what there is to say.
        return described | {"converted": None, "not_converted": clean_text(str(error))}
