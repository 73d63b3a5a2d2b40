"""Grading a class: always a grade, kept at once, and never twice for the same submission."""

import json
from concurrent.futures import Executor, Future
from pathlib import Path

import jsonschema
import pytest

from dojo.course import Course
from dojo.grading.run import grade_all
from dojo.grading.store import Graded, Store
from dojo.grading.submissions import find_submissions
from graders.report import schema

KEY = "basics/doubling"


def verdicts(grades: list[Graded]) -> dict[str, str]:
    return {one.learner: one.report["verdict"] for one in grades}


class DyingExecutor(Executor):
    """A cluster whose worker dies with the first task; the next ones go well."""

    def __init__(self, executor: Executor):
        self.executor = executor
        self.died = False

    def submit(self, function, /, *args, **kwargs) -> Future:
        if self.died:
            return self.executor.submit(function, *args, **kwargs)
        self.died = True
        future: Future = Future()
        future.set_exception(RuntimeError("the worker was killed"))
        return future


def test_everybody_has_a_grade_with_a_reason(grades):
    assert verdicts(grades) == {"=cmd()": "FAIL", "ada": "PASS", "bob": "FAIL", "eve": "FAIL", "max": "FAIL"}
    told = {one.learner: (one.report["problem"] or {}).get("kind") for one in grades}
    assert (told["eve"], told["max"]) == ("exits", "syntax_error")
    assert next(one.points for one in grades if one.learner == "ada") == 1.0
    for one in grades:
        jsonschema.validate(one.report | {"observation": {}}, schema())


def test_a_second_run_grades_only_what_changed(
    course: Course, class_folder: Path, grades, executor, tmp_path
):
    store = Store(tmp_path / "results")
    before = {path: path.read_bytes() for path in store.folder.glob("reports/**/*.json")}
    (class_folder / "bob" / f"{KEY}.py").write_bytes(course.solution(KEY).read_bytes())
    submissions, _ = find_submissions(course, class_folder)
    fresh = []
    again = grade_all(
        course,
        submissions,
        store,
        executor,
        "minitf",
        lambda one, is_fresh: fresh.append(one.learner) if is_fresh else None,
    )
    assert fresh == ["bob"]
    assert verdicts(again)["bob"] == "PASS"
    changed = {path for path, data in before.items() if path.read_bytes() != data}
    assert changed == {store.path(next(one for one in submissions if one.learner == "bob"))}


def test_a_changed_spec_grades_everybody_again(course, class_folder, grades, executor, tmp_path):
    course.spec(KEY).write_text(
        course.spec(KEY).read_text(encoding="utf-8") + "\n# stricter\n", encoding="utf-8"
    )
    submissions, _ = find_submissions(course, class_folder)
    fresh = []
    store = Store(tmp_path / "results")
    grade_all(course, submissions, store, executor, "minitf", lambda _, is_fresh: fresh.append(is_fresh))
    assert fresh == [True] * len(submissions)


def test_half_a_result_is_no_result(course, class_folder, grades, executor, tmp_path):
    submissions, _ = find_submissions(course, class_folder)
    store = Store(tmp_path / "results")
    whole = store.path(submissions[0]).read_text(encoding="utf-8")
    store.path(submissions[0]).write_text(whole[: len(whole) // 2], encoding="utf-8")
    grade_all(course, submissions, store, executor, "minitf")
    assert store.path(submissions[0]).read_text(encoding="utf-8") == whole


def test_what_a_killed_run_had_begun_to_write_is_cleared(course, class_folder, executor, tmp_path):
    store = Store(tmp_path / "results")
    begun = store.folder / "exercism/ada/.results.json-m3dw6wcr"
    begun.parent.mkdir(parents=True)
    begun.write_text("{", encoding="utf-8")
    mine = store.folder / ".gitignore"
    mine.write_text("*", encoding="utf-8")
    submissions, _ = find_submissions(course, class_folder)
    grade_all(course, submissions, store, executor, "minitf")
    assert (begun.exists(), mine.exists()) == (False, True)


def test_a_dead_worker_costs_one_grading_which_the_next_run_makes_up_for(
    course, class_folder, executor, tmp_path
):
    submissions, _ = find_submissions(course, class_folder)
    store = Store(tmp_path / "results")
    first = grade_all(course, submissions, store, DyingExecutor(executor), "minitf")
    assert list(verdicts(first).values()).count("GRADER_ERROR") == 1
    assert "the worker was killed" in json.dumps([one.report["grader_errors"] for one in first])
    second = grade_all(course, submissions, store, executor, "minitf")
    assert "GRADER_ERROR" not in verdicts(second).values()


@pytest.mark.parametrize("learner", ["ada", "eve"])
def test_reports_hold_no_observation(grades, learner):
    assert all("observation" not in one.report for one in grades if one.learner == learner)
