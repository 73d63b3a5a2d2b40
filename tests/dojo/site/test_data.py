"""The data that the page loads: true to the course, and only rewritten when it changes."""

import json

import pytest

from dojo.course import Course
from dojo.scaffold.kata import scaffold
from dojo.site.data import write_site_data
from graders.kata import CourseError

KEY = "basics/doubling"


def test_a_kata_is_all_that_the_workbench_needs(course: Course) -> None:
    write_site_data(course)
    data = json.loads((course.root / f"docs/assets/katas/{KEY}.json").read_text(encoding="utf-8"))
    assert data == {
        "key": KEY,
        "title": "Doubling",
        "summary": "Every number makes TensorFlow trace again; make one trace serve them all.",
        "starter": course.starter(KEY).read_text(encoding="utf-8"),
        "hints": [
            "How many traces are there?",
            "A Python number is part of the cache key.",
            "Pass `tf.constant(number)`.",
        ],
        "recorded": None,
        "next": None,
    }


def test_the_solution_is_a_file_of_its_own(course: Course) -> None:
    written = write_site_data(course)
    solution = course.root / f"docs/assets/katas/{KEY}/solution.py"
    assert solution in written
    assert solution.read_bytes() == course.solution(KEY).read_bytes()


def test_a_kata_knows_the_one_after_it(course: Course) -> None:
    scaffold(course, "advanced/tripling")
    write_site_data(course)
    data = json.loads((course.root / f"docs/assets/katas/{KEY}.json").read_text(encoding="utf-8"))
    assert data["next"] == {"title": "Tripling", "lesson": "katas/advanced/tripling/"}


def test_the_index_lists_katas_in_teaching_order(course: Course) -> None:
    scaffold(course, "advanced/tripling")
    write_site_data(course)
    index = json.loads((course.root / "docs/assets/katas/index.json").read_text(encoding="utf-8"))
    assert [(entry["key"], entry["difficulty"]) for entry in index] == [(KEY, 1), ("advanced/tripling", 1)]


def test_what_has_not_changed_is_not_written_again(course: Course) -> None:
    before = {path: path.stat().st_mtime_ns for path in write_site_data(course)}
    assert {path: path.stat().st_mtime_ns for path in write_site_data(course)} == before


def test_a_kata_that_is_not_described_is_named(course: Course) -> None:
    course.kata_toml(KEY).unlink()
    with pytest.raises(CourseError, match=r"kata\.toml is missing"):
        write_site_data(course)
