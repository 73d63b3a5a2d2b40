"""Plays every answer of the katas and gathers the reports; two at a time, a sandbox each."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from dojo.course import Course
from dojo.sandboxes import sandbox_for
from graders.judge import grade
from graders.report import NEEDS_TENSORFLOW

WORKERS = 2


@dataclass(frozen=True)
class Graded:
    """An answer of a kata, and what a runtime made of it."""

    path: Path
    runtime: str
    report: dict[str, Any]

    @property
    def failed_checks(self) -> list[str]:
        return [check["id"] for check in self.report["checks"] if check["verdict"] == "FAIL"]

    @property
    def diagnosis(self) -> str | None:
        return self.report["diagnosis"] and self.report["diagnosis"]["id"]

    @property
    def verdicts(self) -> dict[str, str]:
        """Of the checks that this runtime can judge."""
        verdicts = {check["id"]: check["verdict"] for check in self.report["checks"]}
        return {check: verdict for check, verdict in verdicts.items() if verdict != NEEDS_TENSORFLOW}


@dataclass(frozen=True)
class KataGraded:
    """Everything that was graded for one kata."""

    key: str
    starter: tuple[Graded, ...]
    right: tuple[Graded, ...]
    wrong: tuple[Graded, ...]

    @property
    def everything(self) -> tuple[Graded, ...]:
        return self.starter + self.right + self.wrong


def grade_katas(course: Course, keys: Sequence[str], runtimes: Sequence[str]) -> Iterator[KataGraded]:
    """Grade all answers of each kata on each runtime it is made for, in teaching order."""
    answers = [answer for key in keys for answer in answers_of(course, key)]
    graded: dict[str, list[Graded]] = {key: [] for key in keys}
    for runtime in runtimes:
        made_for_it = [(key, path) for key, path in answers if runtime in course.graded.kata(key).runtimes]
        shares = [made_for_it[share::WORKERS] for share in range(WORKERS)]
        with ThreadPoolExecutor(WORKERS) as pool:
            for done in pool.map(partial(grade_share, course, runtime), shares):
                for key, one in done:
                    graded[key].append(one)
    for key in keys:
        yield sorted_by_role(course, key, graded[key])


def answers_of(course: Course, key: str) -> list[tuple[str, Path]]:
    paths = [course.starter(key), *right_answers(course, key), *course.wrong_fixes(key)]
    return [(key, path) for path in paths]


def right_answers(course: Course, key: str) -> list[Path]:
    return [course.solution(key), *course.alternatives(key)]


def grade_share(course: Course, runtime: str, share: Sequence[tuple[str, Path]]) -> list[tuple[str, Graded]]:
    """One worker's share, in a sandbox of its own, which starts with the first answer."""
    done = []
    with sandbox_for(runtime, second_runs=False) as sandbox:
        for key, path in share:
            report = grade(key, path.read_bytes(), sandbox, name=path.name, course=course.graded)
            done.append((key, Graded(path, runtime, report)))
    return done


def sorted_by_role(course: Course, key: str, graded: Sequence[Graded]) -> KataGraded:
    right = right_answers(course, key)
    return KataGraded(
        key,
        tuple(one for one in graded if one.path == course.starter(key)),
        tuple(one for one in graded if one.path in right),
        tuple(one for one in graded if one.path in course.wrong_fixes(key)),
    )
