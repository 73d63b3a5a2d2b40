"""One kata with everything that its three papers are made of."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.handouts.lesson import Lesson, read_lesson
from dojo.handouts.links import Link
from dojo.site.cards import Card
from dojo.site.reference import reference
from dojo.verify.answers import docstring
from graders.expected import load_expected
from graders.kata import Kata
from graders.modes import GRAPH
from graders.spec import Spec, read_spec

Json = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A kata of the course, and the address of the site that its paper points to."""

    course: Course
    card: Card
    site: str

    @property
    def kata(self) -> Kata:
        return self.card.kata

    @property
    def link(self) -> Link:
        return Link(self.site + self.card.url)

    @cached_property
    def lesson(self) -> Lesson:
        return read_lesson(self.course, self.card, self.site)

    @cached_property
    def spec(self) -> Spec:
        return read_spec(self.course.graded.spec(self.kata.key))

    @property
    def starter(self) -> str:
        return self.course.starter(self.kata.key).read_text(encoding="utf-8")

    @property
    def solution(self) -> str:
        return self.course.solution(self.kata.key).read_text(encoding="utf-8")

    @cached_property
    def expected(self) -> dict[str, Json]:
        """What the solution did on TensorFlow in graph mode, by scenario."""
        scenarios = load_expected(self.course.graded, self.kata.key)["scenarios"]
        return {name: modes[str(GRAPH)] for name, modes in scenarios.items()}

    @cached_property
    def reference(self) -> Json | None:
        """What the page compares with; None for a kata that only TensorFlow can play."""
        return None if self.card.needs_tensorflow else reference(self.course, self.card)

    @property
    def alternatives(self) -> list[str]:
        """What each other right answer says about itself."""
        return [told(path) for path in self.course.alternatives(self.kata.key)]


def told(path: Path) -> str:
    """An answer's docstring without what it claims to be caught by."""
    return docstring(path).split("Caught by:")[0].strip()
