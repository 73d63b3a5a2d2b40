"""Does a starter look like code people write, and does **Run** show its fault?"""

import ast
import sys
from collections.abc import Callable

import pytest

from graders.sandboxes.base import Sandbox
from tests.katas.ran import told
from tests.katas.submissions import Submission, on_page, runtimes_of, starters

LONGEST, LONGEST_EXAM = 60, 90
EXAMS = {"judgement/triage"}

ON_TENSORFLOW = [pytest.mark.tensorflow, pytest.mark.xdist_group("katas")]


def on_any_runtime(starter: Submission) -> object:
    """On minitf where the kata allows, which is quicker."""
    marks = [] if "minitf" in runtimes_of(starter.key) else ON_TENSORFLOW
    return pytest.param(starter, id=str(starter), marks=marks)


every_starter = pytest.mark.parametrize("starter", starters(), ids=str)


@every_starter
def test_a_starter_is_short_and_documented(starter: Submission) -> None:
    module = ast.parse(starter.source)
    functions = [node for node in module.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    longest = LONGEST_EXAM if starter.key in EXAMS else LONGEST
    assert 20 <= len(starter.source.splitlines()) <= longest
    assert all(ast.get_docstring(node) for node in [module, *functions])


@every_starter
def test_a_starter_imports_tensorflow_numpy_and_python_only(starter: Submission) -> None:
    imports = [n for n in ast.walk(ast.parse(starter.source)) if isinstance(n, ast.Import | ast.ImportFrom)]
    statements = {ast.unparse(statement) for statement in imports}
    assert "import tensorflow as tf" in statements
    others = statements - {"import tensorflow as tf", "import numpy as np"}
    assert {statement.split()[1].partition(".")[0] for statement in others} <= sys.stdlib_module_names


@pytest.mark.parametrize("starter", [on_any_runtime(starter) for starter in starters()])
def test_run_shows_that_the_modes_differ(sandboxes: Callable[[str], Sandbox], starter: Submission) -> None:
    runtime = "minitf" if "minitf" in runtimes_of(starter.key) else "tensorflow"
    said = told(sandboxes(runtime).run(starter.source))
    assert said["EAGER"] != said["GRAPH"]


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@pytest.mark.parametrize("starter", on_page(starters()), ids=str)
def test_run_shows_the_same_on_tensorflow(sandboxes: Callable[[str], Sandbox], starter: Submission) -> None:
    assert told(sandboxes("minitf").run(starter.source)) == told(sandboxes("tensorflow").run(starter.source))
