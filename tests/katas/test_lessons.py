"""Does every lesson have its parts, and is what it shows true on TensorFlow?"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dojo.site.question import parse_question
from graders.sandboxes.base import Sandbox
from tests.katas.ran import told
from tests.katas.submissions import ROOT, keys

SECTIONS = [
    "Predict",
    "See it fail",
    "The one idea",
    "Fix it",
    "Why it works",
    "What the guide calls it",
    "When the rule does not apply",
    "Now in your code",
]
FENCE = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TYPED_OUTPUT = re.compile(r"^>>>|#\s*(prints|->|→|=>)", re.MULTILINE)
SHOWN = ("python-run", 'python-run expect="error"')
COMPUTED = (*SHOWN, "predict")


@dataclass(frozen=True)
class Program:
    """A program of a lesson, with the kind of fence it stands in."""

    key: str
    number: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.key} {self.number}"

    @property
    def source(self) -> str:
        return parse_question(self.text).program if self.kind == "predict" else self.text


def lesson(key: str) -> str:
    return (ROOT / "docs" / "katas" / f"{key}.md").read_text(encoding="utf-8")


def fences(key: str) -> list[tuple[str, str]]:
    return [(found["kind"], found["text"]) for found in FENCE.finditer(lesson(key))]


def programs() -> list[Program]:
    return [
        Program(key, number, kind, text)
        for key in keys()
        for number, (kind, text) in enumerate(fences(key), 1)
        if kind in COMPUTED
    ]


@pytest.mark.parametrize("key", keys())
def test_a_lesson_has_its_sections_in_order(key: str) -> None:
    headings = re.findall(r"^## (.+?)(?: \{.*\})?$", lesson(key), re.MULTILINE)
    assert headings == SECTIONS


@pytest.mark.parametrize("key", keys())
def test_a_lesson_asks_and_shows_and_types_no_output(key: str) -> None:
    kinds = [kind for kind, _ in fences(key)]
    assert "predict" in kinds
    assert len([kind for kind in kinds if kind in SHOWN]) >= 2
    assert set(kinds) <= {*COMPUTED, "python"}
    assert not [
        text for _, text in fences(key) if re.search(r"^>>>|#\s*(prints|->|→|=>)", text, re.MULTILINE)
    ]


@pytest.mark.parametrize("key", keys())
def test_a_lesson_fits_two_to_four_screens(key: str) -> None:
    words = len(re.sub(FENCE, "", lesson(key)).split())
    assert 350 <= words <= 1000


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@pytest.mark.parametrize("program", programs(), ids=str)
def test_a_program_does_the_same_on_tensorflow(sandboxes: Callable[[str], Sandbox], program: Program) -> None:
    theirs = told(sandboxes("tensorflow").run(program.source))
    assert told(sandboxes("minitf").run(program.source)) == theirs
    if program.kind == "python-run":
        assert [error for _, error in theirs.values()] == [None, None]
    if program.kind == "predict":
        text, error = theirs["GRAPH"]
        answer = error or text.strip().rpartition("\n")[2]
        assert [c.strip("`") for c in parse_question(program.text).choices].count(answer) == 1
