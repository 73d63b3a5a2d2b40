"""Where progress is kept, and that no writer takes another's work away."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dojo.progress.document import NotProgress
from dojo.progress.record import Draft, Record
from dojo.progress.store import CannotKeep, change_progress, progress_file, read_progress, write_atomically


def test_a_file_in_the_folder_or_above_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    work = tmp_path / "work" / "deep"
    work.mkdir(parents=True)
    assert "trace-and-error" in progress_file(work).parts
    (tmp_path / "work" / "dojo-progress.json").touch()
    assert progress_file(work) == tmp_path / "work" / "dojo-progress.json"


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "progress.json"

    def add(number: int) -> None:
        record = Record(Draft("2026-01-01T00:00:00.000Z", str(number)))
        change_progress(path, lambda progress: progress | {f"a/k{number}": record})

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(24)))
    assert sorted(read_progress(path)) == sorted(f"a/k{number}" for number in range(24))


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(NotProgress, match=r"progress\.json is not"):
        change_progress(path, lambda progress: progress)
    assert path.read_text(encoding="utf-8") == "{"


def test_writing_that_fails_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    write_atomically(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "new \ud800")
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [
        ("progress.json", "old")
    ]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotKeep, match="Cannot write"):
        change_progress(tmp_path / "file" / "progress.json", lambda progress: progress)
