"""Expected data comes from the solution on real TensorFlow."""

import pytest

from dojo.course import Course
from dojo.recording import record_katas
from graders.kata import UnknownKata

KEY = "basics/doubling"


@pytest.mark.tensorflow
def test_recording_again_gives_the_record_that_is_kept(course: Course) -> None:
    path = course.expected(KEY)
    kept = path.read_bytes()
    assert list(record_katas(course, [KEY])) == [(path, False)]
    path.unlink()
    assert list(record_katas(course, [])) == [(path, True)]
    assert path.read_bytes() == kept


def test_an_unknown_key_is_refused_before_anything_starts(course: Course) -> None:
    with pytest.raises(UnknownKata, match="Did you mean 'basics/doubling'"):
        next(record_katas(course, [KEY, "basics/dubling"]))
