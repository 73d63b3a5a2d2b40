"""Does every lesson have its parts, and is what it shows true on TensorFlow?"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dojo.course import Course
from dojo.lessons import ON_TENSORFLOW, program_in
from dojo.recorded import hash_of, load_record
from dojo.site.question import parse_question
from graders.sandboxes.base import Sandbox
from tests.katas.ran import told, told_modes
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
KINDS = {"python-run", "predict", "order", "python"}


@dataclass(frozen=True)
class Program:
    """A program of a lesson, with the kind of fence it stands in."""

    key: str
    number: int
    kind: str
    options: str
    text: str

    def __str__(self) -> str:
        return f"{self.key} {self.number}"

    @property
    def source(self) -> str:
        return program_in(self.kind, self.text)


def lesson(key: str) -> str:
    return (ROOT / "docs" / "katas" / f"{key}.md").read_text(encoding="utf-8")


def fences(key: str) -> list[Program]:
    found = (fence["kind"].partition(" ") for fence in FENCE.finditer(lesson(key)))
    texts = (fence["text"] for fence in FENCE.finditer(lesson(key)))
    return [
        Program(key, number, kind, options, text)
        for number, ((kind, _, options), text) in enumerate(zip(found, texts, strict=True), 1)
    ]


def computed(*, recorded: bool) -> list[Program]:
    """The programs whose output is computed when the site is built, or recorded on TensorFlow before."""
    programs = [program for key in keys() for program in fences(key) if program.kind != "python"]
    return [program for program in programs if (ON_TENSORFLOW in program.options) == recorded]


@pytest.mark.parametrize("key", keys())
def test_a_lesson_has_its_sections_in_order(key: str) -> None:
    headings = re.findall(r"^## (.+?)(?: \{.*\})?$", lesson(key), re.MULTILINE)
    assert headings == SECTIONS


@pytest.mark.parametrize("key", keys())
def test_a_lesson_asks_and_shows_and_types_no_output(key: str) -> None:
    kinds = [program.kind for program in fences(key)]
    assert "predict" in kinds
    assert kinds.count("python-run") >= 2
    assert set(kinds) <= KINDS
    assert not [program for program in fences(key) if TYPED_OUTPUT.search(program.text)]


@pytest.mark.parametrize("key", keys())
def test_a_lesson_fits_two_to_four_screens(key: str) -> None:
    words = len(re.sub(FENCE, "", lesson(key)).split())
    assert 350 <= words <= 1000


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@pytest.mark.parametrize("program", computed(recorded=False), ids=str)
def test_a_program_does_the_same_on_tensorflow(sandboxes: Callable[[str], Sandbox], program: Program) -> None:
    theirs = told(sandboxes("tensorflow").run(program.source))
    assert told(sandboxes("minitf").run(program.source)) == theirs
    if program.kind == "python-run" and not program.options:
        assert [error for _, error in theirs.values()] == [None, None]
    if program.kind == "predict":
        text, error = theirs["GRAPH"]
        answer = error or text.strip().rpartition("\n")[2]
        assert [c.strip("`") for c in parse_question(program.text).choices].count(answer) == 1


@pytest.mark.tensorflow
@pytest.mark.xdist_group("katas")
@pytest.mark.parametrize("program", computed(recorded=True), ids=str)
def test_what_was_recorded_is_what_tensorflow_does(
    sandboxes: Callable[[str], Sandbox], program: Program
) -> None:
    kept = load_record(Course(ROOT), program.key)["programs"][hash_of(program.source)]
    assert told_modes(kept) == told(sandboxes("tensorflow").run(program.source))
