"""Does a starter look like code people write, and does **Run** show its fault?"""

import ast
import sys
from collections.abc import Callable

import pytest

from graders.sandboxes.base import Sandbox
from tests.katas.ran import told
from tests.katas.submissions import Submission, starters

every_starter = pytest.mark.parametrize("starter", starters(), ids=str)


@every_starter
def test_a_starter_is_short_and_documented(starter: Submission) -> None:
    module = ast.parse(starter.source)
    functions = [node for node in module.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert 20 <= len(starter.source.splitlines()) <= 60
    assert all(ast.get_docstring(node) for node in [module, *functions])


@every_starter
def test_a_starter_imports_tensorflow_numpy_and_python_only(starter: Submission) -> None:
    imports = [n for n in ast.walk(ast.parse(starter.source)) if isinstance(n, ast.Import | ast.ImportFrom)]
    statements = {ast.unparse(statement) for statement in imports}
    assert "import tensorflow as tf" in statements
    others = statements - {"import tensorflow as tf", "import numpy as np"}
    assert {statement.split()[1].partition(".")[0] for statement in others} <= sys.stdlib_module_names


@every_starter
def test_run_shows_that_the_modes_differ(sandboxes: Callable[[str], Sandbox], starter: Submission) -> None:
    said = told(sandboxes("minitf").run(starter.source))
    assert said["EAGER"] != said["GRAPH"]


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@every_starter
def test_run_shows_the_same_on_tensorflow(sandboxes: Callable[[str], Sandbox], starter: Submission) -> None:
    assert told(sandboxes("minitf").run(starter.source)) == told(sandboxes("tensorflow").run(starter.source))
