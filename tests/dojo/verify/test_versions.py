"""`dojo versions` grades what changed on the TensorFlow that is installed, and notes what holds."""

from importlib.metadata import version

import pytest

from dojo.course import Course
from dojo.verified import fresh_versions, read_verified
from dojo.verify.versions import verify_here

KEY = "basics/doubling"
HERE = version("tensorflow")


def fresh(course: Course) -> list[str]:
    return fresh_versions(course, KEY, read_verified(course))


def test_what_is_fresh_is_not_graded_again(course: Course) -> None:
    assert HERE in fresh(course)
    assert list(verify_here(course, [])) == []


@pytest.mark.tensorflow
def test_a_kata_that_changed_is_noted_once_it_holds(course: Course) -> None:
    (alternative,) = course.alternatives(KEY)
    text = alternative.read_text(encoding="utf-8")
    alternative.write_text("def double_all(numbers, factor=2):\n    return None\n", encoding="utf-8")
    ((key, here, found),) = verify_here(course, [])
    assert (key, here) == (KEY, HERE)
    assert "right-passes" in {each.rule for each in found}
    assert fresh(course) == []

    alternative.write_text(text + "\n", encoding="utf-8")
    assert list(verify_here(course, [])) == [(KEY, HERE, [])]
    assert fresh(course) == [HERE]
