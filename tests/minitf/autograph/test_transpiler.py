"""Converted code knows which lines it came from."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import minitf as tf

SOURCE = "def double(x):\n    return x + x\n"


def load(path: Path) -> Callable:
    path.write_text(SOURCE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.double


def test_equal_code_in_two_files_keeps_the_lines_of_its_own_file(tmp_path: Path) -> None:
    functions = [tf.function(load(tmp_path / name)) for name in ("first.py", "second.py")]
    graphs = [function.get_concrete_function(tf.constant(1.0)).graph for function in functions]
    lines = [op.line for graph in graphs for op in graph.get_operations() if op.type == "AddV2"]
    assert lines == [(str(tmp_path / "first.py"), 2), (str(tmp_path / "second.py"), 2)]
