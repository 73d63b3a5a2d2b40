"""The class on one page: how many solved what, and which misconceptions they share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dojo.course import Course
from dojo.grading.store import Graded
from dojo.templates import html_templates

# More columns than this are a picture of nothing; the CSV has them all.
MOST_LEARNERS_SHOWN = 60
BANDS = 10


@dataclass(frozen=True)
class KataRow:
    """One kata over the class."""

    key: str
    title: str
    graded: int
    passed: int

    @property
    def rate(self) -> float:
        """0 to 1."""
        return self.passed / self.graded


@dataclass(frozen=True)
class Misconception:
    """One diagnosis over the class: per learner whether their submission shows it."""

    kata: str
    title: str
    really: str
    learners: frozenset[str]


def to_html(course: Course, grades: Sequence[Graded]) -> str:
    """A page of its own, without scripts and without anything from elsewhere."""
    learners = list(dict.fromkeys(one.learner for one in grades))
    templates = html_templates(Path(__file__).parent)
    return templates.get_template("class_report.html.jinja").render(
        learners=learners,
        grades=grades,
        katas=_katas(course, grades),
        bands=_bands(learners, grades),
        misconceptions=_misconceptions(grades),
        shown=learners[:MOST_LEARNERS_SHOWN],
        problems=Counter(one.report["problem"]["kind"] for one in grades if one.report["problem"]),
        to_review=[one for one in grades if one.report["review"]],
        broken=[one for one in grades if one.report["verdict"] == "GRADER_ERROR"],
    )


def _katas(course: Course, grades: Sequence[Graded]) -> list[KataRow]:
    graded, passed = Counter(), Counter()
    for one in grades:
        graded[one.key] += 1
        passed[one.key] += one.report["verdict"] == "PASS"
    return [
        KataRow(key, course.description(key).get("title", key), graded[key], passed[key])
        for key in course.keys
        if graded[key]
    ]


def _bands(learners: Sequence[str], grades: Sequence[Graded]) -> list[int]:
    """How many learners have up to 10 %, 20 %, … of the points of what they handed in."""
    bands = [0] * BANDS
    for learner in learners:
        points = [one.points for one in grades if one.learner == learner]
        share = sum(points) / len(points)
        bands[min(int(share * BANDS), BANDS - 1)] += 1
    return bands


def _misconceptions(grades: Sequence[Graded]) -> list[Misconception]:
    """The most frequent first."""
    told: dict[tuple[str, str], dict] = {}
    holders: dict[tuple[str, str], set[str]] = {}
    for one in grades:
        if diagnosis := one.report["diagnosis"]:
            place = (one.key, diagnosis["id"])
            told[place] = diagnosis
            holders.setdefault(place, set()).add(one.learner)
    rows = [
        Misconception(key, told[key, id]["title"], told[key, id]["really"], frozenset(who))
        for (key, id), who in holders.items()
    ]
    return sorted(rows, key=lambda row: (-len(row.learners), row.kata, row.title))
