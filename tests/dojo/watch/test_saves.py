"""Saves are told apart from mere noise, whether or not the system gives notice of them."""

import os
import select
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dojo.watch.saves import Saves


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "work.py").write_text("1", encoding="utf-8")
    return tmp_path / "work.py"


@pytest.fixture
def saves(path: Path) -> Iterator[Saves]:
    with closing(Saves()) as found:
        found.follow(path)
        yield found


def test_nothing_has_changed_at_first(saves):
    assert not saves.look() and saves.content == b"1"


def test_a_save_gives_notice(saves, path):
    # A notice may be lost while the watch is being set up; looking now and then makes up for that.
    for number in range(2, 50):
        path.write_text(str(number), encoding="utf-8")
        if select.select([saves.fd], [], [], 0.2)[0]:
            break
    else:
        pytest.fail("no notice came")
    assert saves.look() and saves.content == str(number).encode()
    assert not saves.look()


def test_a_new_file_of_the_same_name_is_a_save(saves, path):
    path.with_suffix(".new").write_text("2", encoding="utf-8")
    path.with_suffix(".new").replace(path)
    assert saves.look() and saves.content == b"2"


def test_touching_and_saving_the_same_again_is_none(saves, path):
    os.utime(path, (1, 1))
    assert not saves.look()
    path.write_text("1", encoding="utf-8")
    assert not saves.look()


def test_a_file_that_is_gone_has_no_content(saves, path):
    path.unlink()
    assert saves.look() and saves.content is None
    assert not saves.look()
    path.write_text("1", encoding="utf-8")
    assert saves.look() and saves.content == b"1"


def test_a_folder_that_is_not_there_yet(saves, tmp_path):
    later = tmp_path / "later" / "work.py"
    saves.follow(later)
    assert saves.content is None
    later.parent.mkdir()
    later.write_text("2", encoding="utf-8")
    assert saves.take() == b"2"
