"""A class from nothing, by the commands of the guide: every mark is the one `dojo check` would give."""

import csv
import json
import re
from pathlib import Path

import pytest

from dojo.course import Course, find_course
from dojo.grading.unseen import UnseenCourse
from dojo.notebooks.coursedir import course_directory, opened
from graders.judge import grade
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.spec import read_spec
from tests.dojo.notebooks.graded_class import ATTACKS, EVERYBODY, MOST, REHEARSED, ROOT, GradedClass
from tests.dojo.notebooks.hand_ins import ASSIGNMENT, KEY, answer_of

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("nbgrader")]


# Its numbers are the data of the kata, which its checks know by heart.
ASKS_THE_SAME = {"side_effects/one_batch_forever"}


def test_the_course_has_every_kata_with_inputs_of_its_own(graded: GradedClass, repository: Course) -> None:
    made = {path.relative_to(graded.folder / "source") for path in graded.folder.glob("source/*/*.ipynb")}
    tracks = {Path(track.slug, "reflection.ipynb") for track in repository.tracks()}
    assert made == {Path(f"{key}.ipynb") for key in repository.keys} | tracks
    drawn = {
        key: json.loads((graded.folder / "hidden" / f"{key}.draw.json").read_text())
        for key in repository.keys
    }
    assert {key for key, told in drawn.items() if told["way"] == "nothing"} <= ASKS_THE_SAME


@pytest.mark.parametrize("student", [*REHEARSED, *ATTACKS, "renamed"])
def test_a_mark_is_what_dojo_check_says(
    graded: GradedClass, student: str, repository: Course, sandbox: SubprocessSandbox
) -> None:
    report = grade(KEY, answer_of(graded.folder, student), sandbox, course=repository.graded)
    passed = sum(check["verdict"] == "PASS" for check in report["checks"])
    assert graded.score(student) == MOST * passed / len(report["checks"])
    assert report["verdict"] in graded.feedback(student)


def test_marks_of_the_class(graded: GradedClass) -> None:
    marks = {student: graded.score(student) for student in EVERYBODY}
    starter = marks["strips_asserts"]
    assert 0 < starter < MOST
    full = {student for student, mark in marks.items() if mark == MOST}
    assert full == {"ada-right", "noisy", "copied", "renamed"}
    nothing = {student for student, mark in marks.items() if mark == 0}
    assert nothing >= {"dan-crashing", "eve-looping", "exits_in_a_call", "deleted", "unreadable"}
    assert marks["cleo-cheating"] == marks["promotes_itself"] == starter


def test_predictions_are_marked(graded: GradedClass) -> None:
    assert graded.score("ada-right", "two_clocks-predicted") == 1
    assert graded.score("ben-wrong", "two_clocks-predicted") == 0


def test_reflections_wait_for_a_person(graded: GradedClass) -> None:
    with opened(course_directory(graded.folder).db_url) as gradebook:
        waiting = {
            student: gradebook.find_grade(
                "reflection-answer", "reflection", ASSIGNMENT, student
            ).needs_manual_grade
            for student in ("ada-right", "eve-looping")
        }
    assert waiting == {"ada-right": True, "eve-looping": False}


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ("eve-looping", "was still running after 20 seconds"),
        ("dan-crashing", "Remove sys.exit"),
        ("exits_in_a_call", "During a call of calibrate"),
        ("copied", "2 cells for this answer"),
        ("deleted", "has no cell for this answer"),
        ("renamed", "came in as 'my homework.ipynb'"),
        ("unreadable", "not a notebook that can be read"),
    ],
)
def test_every_grade_has_its_reason(graded: GradedClass, student: str, reason: str) -> None:
    assert reason in graded.feedback(student).replace("`", "")


@pytest.mark.parametrize("student", EVERYBODY)
def test_feedback_tells_nothing_that_is_hidden(graded: GradedClass, student: str) -> None:
    told = graded.feedback(student)
    secrets = hidden_texts(graded.folder)
    assert len(secrets) > 10
    assert [secret for secret in secrets if secret in told] == []
    assert "HIDDEN" not in told
    assert "official(" not in told
    assert "assert prediction == " not in told


def hidden_texts(folder: Path) -> set[str]:
    """The calls of the hidden check, and every number that is asked or expected and could be recognized."""
    course = UnseenCourse(find_course(ROOT).graded, folder / "hidden")
    calls = {str(step) for one in read_spec(course.spec(KEY)).scenarios("tensorflow") for step in one.steps}
    expected = (folder / "hidden" / f"{KEY}.json").read_text(encoding="utf-8")
    numbers = {number for text in (*calls, expected) for number in re.findall(r"\d+\.\d*[1-9]", text)}
    return {call for call in calls if "tensor" in call} | {number for number in numbers if len(number) > 3}


def test_what_is_released_tells_nothing_that_is_hidden(graded: GradedClass) -> None:
    released = (graded.folder / "release" / ASSIGNMENT / "two_clocks.ipynb").read_text(encoding="utf-8")
    assert [secret for secret in hidden_texts(graded.folder) if secret in released] == []
    assert "official(" not in released
    assert "assign_add" not in released.split("two_clocks-answer")[1]


def test_grades_are_exported(graded: GradedClass) -> None:
    rows = list(csv.DictReader((graded.folder / "grades.csv").read_text(encoding="utf-8").splitlines()))
    mine = {row["student_id"]: float(row["score"]) for row in rows if row["assignment"] == ASSIGNMENT}
    assert mine["ada-right"] == MOST + 1
    assert set(mine) == set(EVERYBODY)
