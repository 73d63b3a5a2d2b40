"""A bundle of the built site, served where there is no network by its own starter, and solved from cold."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from dojo.bundle.archive import TOP, Entry, write_zip
from dojo.bundle.command import make_bundle
from dojo.bundle.contents import StaleSite, box, course_files, site
from dojo.bundle.rehearsal import rehearse
from dojo.bundle.unplugged import NotAllowed
from dojo.course import Course, find_course
from dojo.refusal import Refusal
from dojo.slides.deck import chosen_decks
from dojo.slides.files import deck_file

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("bundle")]

# What it may grow to without anybody deciding so; wheels and papers are measured when they are made.
MEGABYTES = 16


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Site, server, katas and a deck: a bundle without what takes long to make."""
    course = find_course(Path(__file__))
    target = tmp_path_factory.mktemp("bundles") / "workshop.zip"
    (deck,) = chosen_decks(course, None, "foundations")
    slides = Entry(f"site/slides/{deck.name}.html", deck_file(course, deck).encode())
    write_zip([*box(), *site(course), slides, *course_files(course)], target)
    return target


def dry_run(archive: Path) -> dict[str, dict[str, Any]]:
    """The steps of a dry run, by their names."""
    done = subprocess.run(
        [sys.executable, "-m", "dojo.bundle.dry_run", archive], capture_output=True, text=True, check=True
    )
    return {step["name"]: step for step in map(json.loads, done.stdout.splitlines())}


def test_a_bundle_is_used_without_any_network(archive: Path) -> None:
    steps = dry_run(archive)
    plug = steps.pop("The network is unplugged")
    if plug["good"] is None:
        pytest.skip(plug["said"])
    assert plug["said"] == "all that is left: lo"
    assert [step for step in steps.values() if not step["good"]] == []
    assert steps["A kata is solved in Chromium, from cold"]["said"].endswith("starter FAIL, solution PASS")
    assert "192.168." in steps["A kata answers at the address that others in the room use"]["said"]
    assert len(steps) == 11


def test_who_is_unplugged_reaches_nobody() -> None:
    """A process that left the network cannot even try another host."""
    tried = "from dojo.bundle.unplugged import *; unplug(); socket.create_connection(('192.0.2.1', 80), 5)"
    done = subprocess.run([sys.executable, "-c", tried], capture_output=True, text=True)
    if NotAllowed.__name__ in done.stderr:
        pytest.skip(done.stderr.splitlines()[-1])
    assert "Network is unreachable" in done.stderr


def test_a_damaged_bundle_is_found_out_before_the_workshop(archive: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(archive) as whole, zipfile.ZipFile(damaged, "w") as copy:
        for info in whole.infolist():
            if not info.filename.endswith("site/index.html"):
                copy.writestr(info, whole.read(info))
    told = Console(record=True, width=200, file=io.StringIO())
    assert rehearse(told, damaged) is False
    lines = told.export_text().splitlines()
    assert "✗ Every file is as it was made: site/index.html: No such file or directory" in lines
    assert lines[-1].startswith("✗ The starter serves it: the starter ended: site/index.html is missing")


def test_what_cannot_be_made_or_rehearsed_is_refused(tmp_path: Path) -> None:
    course = find_course(Path(__file__))
    with pytest.raises(Refusal, match=r"must end in \.zip"):
        make_bundle(Console(quiet=True), course, tmp_path / "workshop.tar")
    with pytest.raises(Refusal, match=r"lie in a folder that exists"):
        make_bundle(Console(quiet=True), course, tmp_path / "no/workshop.zip")
    with pytest.raises(Refusal, match=r"Make one: dojo bundle"):
        rehearse(Console(quiet=True), tmp_path / "workshop.zip")


def test_a_bundle_is_no_larger_than_decided(archive: Path) -> None:
    assert archive.stat().st_size < MEGABYTES * 1_000_000


def test_the_katas_travel_without_their_solutions(archive: Path) -> None:
    names = [name for name in zipfile.ZipFile(archive).namelist() if name.startswith(f"{TOP}/course/")]
    assert len([name for name in names if name.endswith("/starter.py")]) == len(find_course().keys)
    assert [name for name in names if "solution" in name or "wrong_fixes" in name] == []


def test_a_site_that_shows_another_kata_is_not_bundled(tmp_path: Path) -> None:
    root = find_course(Path(__file__)).root
    for name in ("katas", "site/assets/katas", "graders/specs", "graders/expected"):
        shutil.copytree(root / name, tmp_path / name)
    (tmp_path / "site/index.html").write_text("<h1>Home</h1>")
    course = Course(tmp_path)
    changed = course.starter("foundations/two_clocks")
    changed.write_text(changed.read_text() + "# changed\n")
    with pytest.raises(StaleSite, match=r"foundations/two_clocks.*make site"):
        list(site(course))
