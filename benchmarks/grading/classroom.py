"""A class for the benchmark: learners who hand in what the repository keeps of right and wrong answers."""

from itertools import cycle, islice
from pathlib import Path

from dojo.course import Course
from dojo.grading.submissions import Submission, find_submissions

KEYS = (
    "foundations/two_clocks",
    "retracing/literals_or_tensors",
    "side_effects/stuck_counter",
    "autograph/iterate_a_tensor",
    "variables/assign_dont_rebind",
)


def write_class(course: Course, folder: Path, learners: int) -> list[Submission]:
    """Write every learner's file for every kata of `KEYS` to `folder`; returns what is found there."""
    for key in KEYS:
        for number, source in enumerate(islice(cycle(answers(course, key)), learners)):
            path = folder / f"learner-{number:02}" / f"{key}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read_bytes())
    return find_submissions(course, folder)[0]


def answers(course: Course, key: str) -> list[Path]:
    """What people hand in for a kata: the starter, right answers, and wrong fixes."""
    folder = course.root / "solutions" / key
    right = [course.solution(key), *sorted(folder.glob("alternatives/*.py"))]
    return [course.starter(key), *right, *sorted(folder.glob("wrong_fixes/*.py"))]


def of_first(submissions: list[Submission], learners: int) -> list[Submission]:
    """The submissions of the first learners only."""
    names = sorted({one.learner for one in submissions})[:learners]
    return [one for one in submissions if one.learner in names]
