"""Finding the course from wherever one stands."""

from pathlib import Path

from dojo.course import Course, find_course


def test_the_course_around_the_folder_is_meant(course: Course) -> None:
    assert find_course(course.root / "katas/basics/doubling") == course


def test_elsewhere_it_is_the_course_of_this_repository(tmp_path: Path) -> None:
    assert find_course(tmp_path).root == Path(__file__).parents[2]


def test_paths_are_shown_from_the_root(course: Course) -> None:
    assert course.shown(course.spec("basics/doubling")) == "graders/specs/basics/doubling.py"
