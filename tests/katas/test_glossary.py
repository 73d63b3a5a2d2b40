"""What the glossary's programs do on minitf, which the page shows, they do on TensorFlow."""

import re
from collections.abc import Callable

import pytest

from graders.sandboxes.base import Sandbox
from tests.katas.ran import told
from tests.katas.submissions import ROOT

SECTION = re.compile(r"^## (.+?) \{.*?^```python-run\n(.*?)^```", re.MULTILINE | re.DOTALL)
PROGRAMS = dict(SECTION.findall((ROOT / "docs/glossary.md").read_text(encoding="utf-8")))


def test_every_term_has_its_program() -> None:
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    assert len(PROGRAMS) == text.count("\n## ") == text.count("\n```python-run")


@pytest.mark.parametrize("term", PROGRAMS)
def test_a_program_is_short(term: str) -> None:
    assert len(PROGRAMS[term].splitlines()) <= 13


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@pytest.mark.parametrize("term", PROGRAMS)
def test_a_program_does_the_same_on_tensorflow(sandboxes: Callable[[str], Sandbox], term: str) -> None:
    on_tensorflow = told(sandboxes("tensorflow").run(PROGRAMS[term]))
    assert told(sandboxes("minitf").run(PROGRAMS[term])) == on_tensorflow
    assert [error for _, error in on_tensorflow.values()] == [None, None]
