"""The practice cell: in a real kernel, and which cell it takes for the answer."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from dojo.course import find_course
from dojo.notebooks import check
from dojo.notebooks.kata_notebook import practice
from dojo.notebooks.kernel import answer_in
from dojo.refusal import Refusal

KEY = "foundations/two_clocks"


def test_the_newest_cell_that_defines_everything_is_the_answer() -> None:
    cells = [
        "",
        "def f(): pass\nclass G: pass",
        "def f(): return 1\nG = f",
        "def f(): return 2",
        "f(",
        "1 + 1",
    ]
    assert answer_in(cells, ["f", "G"]) == cells[2]


def test_without_an_answer_it_says_what_to_run() -> None:
    with pytest.raises(Refusal, match=r"Run the cell with your answer first: no cell .* `f`, `g`"):
        answer_in(["def f(): pass"], ["f", "g"])


def test_outside_of_a_notebook_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(KEY) is None
    assert "in a terminal, use `dojo check`" in capsys.readouterr().out


@pytest.mark.tensorflow
@pytest.mark.xdist_group("nbgrader")
def test_in_jupyter_it_speaks_as_the_terminal_does(tmp_path: Path) -> None:
    """The cells of a student who first forgets to run the answer, then runs it, in a kernel."""
    starter = find_course().starter(KEY).read_text(encoding="utf-8")
    stub = starter.replace(
        "import tensorflow as tf", "tf = type('NoTensorFlowHere', (), {'function': lambda f: f})"
    )
    answer = f"if False:\n    pass\n{stub}".replace('if __name__ == "__main__":', "if False:")
    nb = new_notebook(cells=[new_code_cell(source) for source in (practice(KEY), answer, practice(KEY))])
    NotebookClient(nb, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert "Run the cell with your answer first" in printed(nb.cells[0])
    shown = nb.cells[2].outputs[0].data
    assert "a new meaning" in shown["text/plain"]
    assert "Practice: marks are given later" in shown["text/html"]
    assert nbformat.validate(nb) is None


def printed(cell: nbformat.NotebookNode) -> str:
    return "".join(output.get("text", "") for output in cell.outputs)
