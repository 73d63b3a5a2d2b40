"""Hidden inputs: drawn once from a secret, judged as the public ones are, and never stale."""

from pathlib import Path

import pytest

from dojo.course import Course, find_course
from dojo.grading.unseen import LAST, UnseenCourse, draw, drawn, refuse_stale
from dojo.grading.work import Task, close_sandboxes, grade_task
from dojo.refusal import Refusal
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.spec import read_spec

KEY = "basics/doubling"


@pytest.fixture
def hidden(course: Course, tmp_path: Path) -> Path:
    """The folder of hidden inputs, drawn on minitf."""
    solution = course.solution(KEY).read_text(encoding="utf-8")
    with SubprocessSandbox("minitf") as sandbox:
        assert draw(course.graded, KEY, solution, "secret", tmp_path / "hidden", sandbox) == "all_numbers"
    return tmp_path / "hidden"


def test_answers_get_the_verdict_of_dojo_check_on_other_inputs(course: Course, hidden: Path) -> None:
    public = [
        str(step) for one in read_spec(course.graded.spec(KEY)).scenarios("minitf") for step in one.steps
    ]
    unseen = UnseenCourse(course.graded, hidden)
    asked = [str(step) for one in read_spec(unseen.spec(KEY)).scenarios("minitf") for step in one.steps]
    assert len(asked) == len(public)
    assert not set(asked) & set(public)
    for path in (course.solution(KEY), course.starter(KEY), *course.wrong_fixes(KEY)):
        visible, marked = (
            grade_task(Task(str(course.root), KEY, "answer.py", path.read_bytes(), "minitf", folder))
            for folder in (None, str(hidden))
        )
        assert [c["verdict"] for c in marked["checks"]] == [c["verdict"] for c in visible["checks"]]
    close_sandboxes()


def test_another_secret_asks_otherwise_and_the_same_secret_asks_the_same(
    course: Course, hidden: Path
) -> None:
    assert drawn(hidden, KEY) == "secret"
    assert drawn(hidden, "basics/other") is None
    spec = UnseenCourse(course.graded, hidden).spec(KEY)
    again = UnseenCourse(course.graded, hidden).spec(KEY)
    assert read_spec(spec).scenarios("minitf") == read_spec(again).scenarios("minitf")


def test_a_changed_spec_or_solution_is_refused(course: Course, hidden: Path) -> None:
    refuse_stale(course, KEY, hidden)
    course.spec(KEY).write_text(
        course.spec(KEY).read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8"
    )
    with pytest.raises(Refusal, match="stale: run `dojo nbgrader build` again"):
        refuse_stale(course, KEY, hidden)
    with pytest.raises(Refusal, match="missing or stale"):
        refuse_stale(course, KEY, hidden / "elsewhere")


def test_numbers_that_are_drawn_in_another_way_today_are_refused(course: Course, hidden: Path) -> None:
    path = hidden / f"{KEY}.draw.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace("all_numbers", "tensor_numbers"), encoding="utf-8"
    )
    with pytest.raises(Refusal, match="stale"):
        refuse_stale(course, KEY, hidden)


def test_an_unlucky_draw_is_followed_by_another(tmp_path: Path) -> None:
    """In this kata a tensor is searched for a limit: some draws move no number across it, and some all."""
    course, key = find_course(), "autograph/tensor_break"
    solution = course.solution(key).read_text(encoding="utf-8")
    ways = set()
    with SubprocessSandbox("minitf") as sandbox:
        for number in range(10):
            folder = tmp_path / str(number)
            ways.add(draw(course.graded, key, solution, f"secret {number}", folder, sandbox))
    assert LAST not in ways
