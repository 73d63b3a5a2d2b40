"""Names in a submission's text that no kata needs: the insides of Python, TensorFlow and the grader."""

import ast
from collections.abc import Iterator

# Attributes by which one gets from a function, an error or a frame to what others keep.
INSIDES = {
    "_getframe", "_current_frames", "currentframe", "tb_frame", "gi_frame", "cr_frame", "f_back", "f_locals",
    "f_globals", "__closure__", "cell_contents", "__globals__", "__wrapped__", "__code__", "__subclasses__",
    "_function_cache", "_variable_creation_config", "_no_variable_creation_config", "recorded_trace",
    "addaudithook", "settrace", "setprofile",
}  # fmt: skip
# Public to read; only a lie gives it another meaning.
COUNTERS = {"experimental_get_tracing_count"}
MODULES = {"graders", "minitf", "gc", "ctypes", "_ctypes", "inspect", "tensorflow.python", "tensorflow.core"}
# Text that is made while the program runs can hold any of these names.
RUNS_TEXT = {"exec", "eval", "compile", "__import__"}


def what_it_reaches_for(tree: ast.Module) -> list[str]:
    """The names, each once, in the order of the text."""
    return list(dict.fromkeys(f"`{name}`" for node in ast.walk(tree) for name in _reached(node)))


def _reached(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr=name) if name in INSIDES:
            yield name
        case ast.Attribute(value=ast.Name(id="sys"), attr="modules"):
            yield "sys.modules"
        case ast.Attribute(attr=name, ctx=ast.Store() | ast.Del()) if name in COUNTERS:
            yield name
        case ast.Constant(value=str(text)) if text in INSIDES:
            yield text
        case ast.Call(func=ast.Name(id=name)) if name in RUNS_TEXT:
            yield name
        case ast.Import(names=names):
            yield from (alias.name for alias in names if _is_inside(alias.name))
        case ast.ImportFrom(module=str(module), level=0) if _is_inside(module):
            yield module


def _is_inside(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in MODULES)
