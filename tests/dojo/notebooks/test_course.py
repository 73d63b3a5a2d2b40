"""What goes into a course, and what a teacher may have changed in it."""

from pathlib import Path

import pytest

from dojo.course import find_course
from dojo.notebooks.course import chosen, write_config
from dojo.notebooks.coursedir import course_directory, opened
from dojo.notebooks.roster import Enrolled, enroll
from dojo.refusal import Refusal
from graders.kata import UnknownKata

COURSE = find_course(Path(__file__))


def assignments(*tracks: str, katas: tuple[str, ...] = ()) -> dict[str, list[str]]:
    return {one.track.slug: one.keys for one in chosen(COURSE, tracks, katas)}


def test_an_assignment_is_a_track_or_the_chosen_of_its_katas() -> None:
    everything = assignments()
    assert [key for keys in everything.values() for key in keys] == COURSE.keys
    assert list(everything) == [track.slug for track in COURSE.tracks()]
    some = assignments("variables", katas=("retracing/too_tight", "variables/two_optimizers"))
    assert some == {"retracing": ["retracing/too_tight"], "variables": everything["variables"]}


def test_unknown_names_are_refused() -> None:
    with pytest.raises(Refusal, match=r"no track 'retrace'; there are foundations, "):
        chosen(COURSE, ["retrace"], [])
    with pytest.raises(UnknownKata, match="Did you mean 'retracing/too_tight'"):
        chosen(COURSE, [], ["retracing/to_tight"])


def test_the_gradebook_is_sqlite_in_the_course_or_any_url(tmp_path: Path) -> None:
    write_config(COURSE, tmp_path, None)
    assert course_directory(tmp_path).db_url == f"sqlite:///{tmp_path}/gradebook.db"
    (tmp_path / "other").mkdir()
    write_config(COURSE, tmp_path / "other", "postgresql://nbgrader@db/katas")
    told = course_directory(tmp_path / "other")
    assert (told.db_url, told.course_id) == ("postgresql://nbgrader@db/katas", "other")


def test_settings_of_the_teacher_stay(tmp_path: Path) -> None:
    path = tmp_path / "nbgrader_config.py"
    path.write_text("# mine\n", encoding="utf-8")
    write_config(COURSE, tmp_path, None)
    assert path.read_text(encoding="utf-8") == "# mine\n"
    with pytest.raises(Refusal, match=r"set c\.CourseDirectory\.db_url in it"):
        write_config(COURSE, tmp_path, "postgresql://nbgrader@db/katas")


def test_a_folder_without_settings_is_no_course(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is no course"):
        course_directory(tmp_path)


def test_a_roster_is_enrolled_and_can_be_corrected(db_url: str, tmp_path: Path) -> None:
    write_config(COURSE, tmp_path, db_url)
    enroll(tmp_path, [Enrolled("ada", "Ada", "Kng", None), Enrolled("ben", None, None, None)])
    enroll(tmp_path, [Enrolled("ada", "Ada", "King", "ada@example.com")])
    with opened(db_url) as gradebook:
        found = {one.id: (one.last_name, one.email) for one in gradebook.students}
    assert found == {"ada": ("King", "ada@example.com"), "ben": (None, None)}
