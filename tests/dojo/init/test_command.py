"""A learner's folder: made once, brought up to date, and never over anybody's work."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dojo.course import PACKAGED, Course
from dojo.init.folder import STARTERS, LearnerFolder
from dojo.progress.document import parse
from tests.dojo.conftest import Ended

KEY = "basics/doubling"
Dojo = Callable[..., Ended]


@pytest.fixture
def folder(course: Course, dojo: Dojo) -> LearnerFolder:
    assert dojo("init", "mine").status == 0
    return LearnerFolder(course.root / "mine")


def files(folder: LearnerFolder) -> list[str]:
    return sorted(
        path.relative_to(folder.root).as_posix() for path in folder.root.rglob("*") if path.is_file()
    )


def test_it_holds_starters_and_progress_and_no_answers(folder: LearnerFolder, course: Course) -> None:
    assert files(folder) == [STARTERS.as_posix(), "README.md", f"{KEY}.py", "dojo-progress.json"]
    assert folder.file(KEY).read_bytes() == course.starter(KEY).read_bytes()
    assert parse((folder.root / "dojo-progress.json").read_text(encoding="utf-8"), "it") == {}
    assert f"dojo check {KEY}" in (folder.root / "README.md").read_text(encoding="utf-8")


def test_again_it_changes_nothing(folder: LearnerFolder, dojo: Dojo) -> None:
    before = {path: (folder.root / path).read_bytes() for path in files(folder)}
    status, out, _ = dojo("init", "mine")
    assert (status, out) == (0, "mine: 1 there already.\n")
    assert {path: (folder.root / path).read_bytes() for path in files(folder)} == before


def change_starter(course: Course) -> bytes:
    changed = course.starter(KEY).read_bytes() + b"# clearer now\n"
    course.starter(KEY).write_bytes(changed)
    return changed


def test_a_changed_starter_takes_the_place_of_one_that_nobody_edited(
    folder: LearnerFolder, course: Course, dojo: Dojo
) -> None:
    changed = change_starter(course)
    assert f"{KEY}.py  brought up to date" in dojo("init", "mine").out
    assert folder.file(KEY).read_bytes() == changed


def test_a_changed_starter_is_put_beside_edited_work_once(
    folder: LearnerFolder, course: Course, dojo: Dojo
) -> None:
    folder.file(KEY).write_text("work = 1\n", encoding="utf-8")
    changed = change_starter(course)
    out = dojo("init", "mine").out
    assert f"{KEY}.py.new  kept, and the changed starter put beside it" in out
    assert folder.file(KEY).read_text(encoding="utf-8") == "work = 1\n"
    assert folder.newer_starter(KEY).read_bytes() == changed
    folder.newer_starter(KEY).unlink()
    assert dojo("init", "mine").out == "mine: 1 kept.\n"
    assert not folder.newer_starter(KEY).exists()


def test_a_starter_that_was_deleted_is_written_again(folder: LearnerFolder, dojo: Dojo) -> None:
    folder.file(KEY).unlink()
    assert "1 written" in dojo("init", "mine").out
    assert folder.file(KEY).is_file()


def test_work_on_a_kata_that_is_gone_stays(folder: LearnerFolder, dojo: Dojo) -> None:
    folder.keep_delivered({"basics/gone": "…"})
    folder.file("basics/gone").write_text("work = 1\n", encoding="utf-8")
    assert "basics/gone.py  kept: the course has no such kata any more" in dojo("init", "mine").out


def test_a_broken_record_is_told_and_costs_no_work(folder: LearnerFolder, dojo: Dojo) -> None:
    folder.file(KEY).write_text("work = 1\n", encoding="utf-8")
    (folder.root / STARTERS).write_text("[]", encoding="utf-8")
    status, _, err = dojo("init", "mine")
    assert status == 2 and "Delete it and run `dojo init` again" in err
    (folder.root / STARTERS).unlink()
    assert dojo("init", "mine").status == 0
    assert folder.file(KEY).read_text(encoding="utf-8") == "work = 1\n"


def test_what_is_known_comes_along(course: Course, dojo: Dojo) -> None:
    dojo("check", KEY, "--runtime", "minitf")
    dojo("init", "mine")
    text = (course.root / "mine" / "dojo-progress.json").read_text(encoding="utf-8")
    assert parse(text, "it")[KEY].state == "attempted"


def test_inside_it_check_takes_the_learners_file_and_keeps_progress_there(
    folder: LearnerFolder, course: Course, dojo: Dojo, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.file(KEY).write_bytes(course.solution(KEY).read_bytes())
    monkeypatch.chdir(folder.root / "basics")
    assert dojo("check", KEY, "--runtime", "minitf").status == 0
    assert "1 of 1 solved" in dojo("progress", "show").out
    assert KEY in dojo("list").out


@pytest.mark.parametrize(("where", "told"), [(".", "the course itself"), ("README", "Cannot write to")])
def test_where_it_cannot_be(course: Course, dojo: Dojo, where: str, told: str) -> None:
    (course.root / "README").write_text("a file\n", encoding="utf-8")
    status, _, err = dojo("init", where)
    assert status == 2 and told in err


def test_a_course_from_a_wheel_has_what_it_takes(course: Course, tmp_path: Path) -> None:
    (tmp_path / "installed" / PACKAGED).mkdir(parents=True)
    course.katas.rename(tmp_path / "installed" / PACKAGED / "katas")
    installed = Course(tmp_path / "installed")
    assert installed.keys == [KEY]
    assert installed.starter(KEY).is_file() and not installed.solution(KEY).exists()
