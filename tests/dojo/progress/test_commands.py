"""`dojo progress`: what a check leaves, and how progress travels between page and terminal."""

import json
from collections.abc import Callable
from pathlib import Path

from dojo.course import Course
from tests.dojo.conftest import Ended

KEY = "basics/doubling"
SOLUTION = f"solutions/{KEY}/solution.py"
FROM_THE_PAGE = {
    "schema": "trace-and-error/progress/2",
    "katas": {
        KEY: {"draft": None, "hints": 3, "solution_seen": "2026-01-01T00:00:00.000Z", "versions": []},
        "gone/kata": {"draft": None, "hints": 1, "solution_seen": None, "versions": []},
    },
}


def exported(dojo: Callable[..., Ended], path: Path) -> dict:
    assert dojo("progress", "export", str(path)).status == 0
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_checked_version_is_kept_and_can_be_brought_back(
    dojo: Callable[..., Ended], course: Course
) -> None:
    assert "· basics/doubling  untouched" in dojo("progress", "show").out
    dojo("check", KEY, "--runtime", "minitf")
    assert "0 of 1 solved" in dojo("progress", "show").out
    dojo("check", KEY, SOLUTION, "--runtime", "minitf", "--json")
    assert "1 of 1 solved\n  ✓ basics/doubling  solved\n" in dojo("progress", "show").out
    newest, oldest = dojo("progress", "show", KEY).out.splitlines()[1:]
    assert "passed" in newest and "2 of 2 kept" in newest
    assert "failed" in oldest and "1 of 2 kept" in oldest
    starter = course.starter(KEY).read_text(encoding="utf-8")
    assert dojo("progress", "show", KEY, "--version", "2").out == starter
    assert dojo("progress", "show", KEY, "--version", "3").status == 2


def test_the_page_s_file_is_taken_in_and_given_back(dojo: Callable[..., Ended], tmp_path: Path) -> None:
    page = tmp_path / "page.json"
    page.write_text(json.dumps(FROM_THE_PAGE), encoding="utf-8")
    assert dojo("progress", "import", str(page)).status == 0
    assert exported(dojo, tmp_path / "mine.json") == FROM_THE_PAGE  # a kata that is gone is kept
    dojo("check", KEY, SOLUTION, "--runtime", "minitf")
    assert "solved with help" in dojo("progress", "show").out


def test_files_are_merged_in_any_order(dojo: Callable[..., Ended], tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    dojo("check", KEY, "--runtime", "minitf")
    exported(dojo, one)
    two.write_text(json.dumps(FROM_THE_PAGE), encoding="utf-8")
    merged = [tmp_path / "a.json", tmp_path / "b.json"]
    assert dojo("progress", "merge", str(merged[0]), str(one), str(two)).status == 0
    assert dojo("progress", "merge", str(merged[1]), str(two), str(one)).status == 0
    first, second = (path.read_text(encoding="utf-8") for path in merged)
    assert first == second and '"hints": 3' in first and '"verdict": "FAIL"' in first


def test_a_file_that_is_no_progress_is_refused(dojo: Callable[..., Ended], course: Course) -> None:
    status, _, err = dojo("progress", "import", "katas/curriculum.toml")
    assert status == 2 and "katas/curriculum.toml is not a progress file" in err
    status, _, err = dojo("progress", "import", "nowhere.json")
    assert status == 2 and "there is no such file" in err


def test_a_check_goes_on_when_progress_cannot_be_kept(dojo: Callable[..., Ended], course: Course) -> None:
    (course.root / "dojo-progress.json").write_text("{}", encoding="utf-8")
    status, out, err = dojo("check", KEY, SOLUTION, "--runtime", "minitf")
    assert status == 0 and out.splitlines()[-1] == "PASS  All checks pass."
    assert "Your progress was not kept." in err and "dojo-progress.json" in err
