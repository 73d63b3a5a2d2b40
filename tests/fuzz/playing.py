"""Plays one program, eagerly and as a graph, under whatever is given as `tensorflow`; tells what happened."""

import builtins
import importlib.util
import linecache
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

MODES = ("EAGER", "GRAPH")
CALLS = 2  # the second call meets changed variables and, in a graph, a trace that is there already
MODULE = "fuzzed_program"
CONTROL_FLOW = re.compile(r"^ +(if|for|while) ", re.MULTILINE)


def play(source: str, tensorflow: ModuleType) -> dict:
    """What `program(*arguments)` of `source` does in both modes: values and shapes, or errors."""
    with tempfile.TemporaryDirectory() as folder:  # AutoGraph reads the source of what it converts
        file = Path(folder) / f"{MODULE}.py"
        file.write_text(source, encoding="utf-8")
        try:
            return {"EAGER": _play_eagerly(file), "GRAPH": _play_as_graph(file, tensorflow)}
        finally:
            linecache.cache.pop(str(file), None)
            sys.modules.pop(MODULE, None)


def _play_eagerly(file: Path) -> dict:
    names = _load(file)
    return _outcome(names, names["program"])


def _play_as_graph(file: Path, tensorflow: ModuleType) -> dict:
    names = _load(file)
    # Conversion takes most of the time, and without control flow does nothing.
    converted = CONTROL_FLOW.search(file.read_text(encoding="utf-8")) is not None
    staged = tensorflow.function(names["program"], input_signature=names["SIGNATURE"], autograph=converted)
    outcome = _outcome(names, staged)
    if outcome["error"] is None:
        structure = staged.get_concrete_function(*names["ARGUMENTS"]).structured_outputs
        outcome["static"] = [_static(item) for item in structure]
    return outcome


def _load(file: Path) -> dict:
    """Import the file afresh."""
    spec = importlib.util.spec_from_file_location(MODULE, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    spec.loader.exec_module(module)
    return vars(module)


def _outcome(names: dict, function: Callable) -> dict:
    calls: list[list] = []
    outcome: dict = {"error": None, "calls": calls, "static": None}
    try:
        for _ in range(CALLS):
            calls.append([_described(item) for item in function(*names["ARGUMENTS"])])
    except Exception as error:  # whatever a program raises is its outcome
        outcome["error"] = _error(error)
    variables = {name: value for name, value in names.items() if hasattr(value, "assign_add")}
    outcome["variables"] = {name: _described(value.read_value()) for name, value in variables.items()}
    return outcome


def _error(error: Exception) -> dict:
    bases = [base.__name__ for base in type(error).__mro__[1:] if base not in (BaseException, object)]
    caught_as = [name for name in bases if hasattr(builtins, name)]
    return {"class": type(error).__name__, "builtins": caught_as, "message": str(error)[:20_000]}


def _described(value: object) -> dict | None:
    if value is None:
        return None
    if hasattr(value, "indices"):  # sparse gradients: minitf has them dense
        value = sys.modules["tensorflow"].convert_to_tensor(value)
    array = value.numpy()
    return {"dtype": value.dtype.name, "shape": list(array.shape), "data": array.ravel().tolist()}


def _static(value: object) -> str | None:
    return None if value is None or hasattr(value, "indices") else f"{value.dtype.name}{value.shape}"
