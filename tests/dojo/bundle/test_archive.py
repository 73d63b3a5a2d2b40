"""The zip: the same whenever its files are, with checksums, and with starters that start."""

import subprocess
from pathlib import Path

import pytest

from dojo.bundle.archive import Entry, checksums, unpack, write_zip

ENTRIES = [
    Entry("start.sh", b"#!/bin/sh\necho started\n", executable=True),
    Entry("site/index.html", b"<h1>Home</h1>"),
]


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    write_zip(ENTRIES, tmp_path / "one.zip")
    write_zip(ENTRIES[::-1], tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_starter_can_be_started_and_a_page_cannot(tmp_path: Path) -> None:
    write_zip(ENTRIES, tmp_path / "one.zip")
    folder = unpack(tmp_path / "one.zip", tmp_path)
    assert subprocess.check_output([folder / "start.sh"]) == b"started\n"
    assert (folder / "site/index.html").stat().st_mode & 0o777 == 0o644


def test_checksums_are_those_that_every_system_can_check(tmp_path: Path) -> None:
    write_zip(ENTRIES, tmp_path / "one.zip")
    folder = unpack(tmp_path / "one.zip", tmp_path)
    assert (folder / "SHA256SUMS").read_bytes() == checksums(ENTRIES).content
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True)
    (folder / "site/index.html").write_text("other")
    assert subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder).returncode == 1


def test_a_zip_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "one.zip"
    write_zip(ENTRIES, target)
    before = target.read_bytes()
    with pytest.raises(TypeError):
        write_zip([*ENTRIES, Entry("site/broken", 5)], target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]
