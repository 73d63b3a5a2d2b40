"""`dojo watch` in a terminal: saves, keys, and how it ends."""

import json
import signal
import subprocess
import sys
import tempfile
import termios
from pathlib import Path

import pytest

from dojo.progress.store import FILE
from dojo.zygote.client import end_zygote
from tests.dojo.watch.conftest import KEY
from tests.dojo.watch.pseudo_terminal import PseudoTerminal

ENDLESS = "import tensorflow as tf\nwhile True: pass\n"
# Well below the time limit of an import, at which an endless one would be told anyway.
SOON = 15.0


def restored(program: PseudoTerminal) -> bool:
    return termios.tcgetattr(program.theirs) == program.before and not program.screen.cursor.hidden


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [one for child in map(int, found) for one in (child, *children(child))]


def running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def saved_atomically(path: Path, text: str) -> None:
    """As editors do that never leave half a file."""
    path.with_suffix(".tmp").write_text(text, encoding="utf-8")
    path.with_suffix(".tmp").replace(path)


def test_from_the_first_look_to_a_solved_kata(watch, file, solution, progress):
    program = watch()
    assert "Edit basics/doubling.py and save." in program.text
    assert "0 of 1 katas solved" in program.text and "FAIL" not in program.text

    program.press("h")
    program.until("Think first")
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    program.until("✗ Any list of numbers traces `double` once.  GRAPH")
    program.until("double: 2 traces (first call · ")

    program.press("h")
    program.until("Hint 1 of 3")
    program.press("r")
    program.until("EAGER ─")
    saved_atomically(file, solution)
    program.until("PASS  All checks pass.")
    program.until("Solved. n goes on")
    program.until("1 of 1 katas solved")

    program.press("n")
    program.until("You have solved all katas")
    program.press("q")
    assert program.ended() == 0 and restored(program)
    record = progress()[KEY]
    assert (record.state, record.hints, len(record.versions)) == ("solved", 1, 2)


def test_the_ladder_ends_at_the_solution_which_is_help(watch, file, solution, progress):
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    program = watch()
    for hint in ("Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "The solution"):
        program.press("h")
        program.until(hint)
    file.write_text(solution, encoding="utf-8")
    program.until("solved with help")
    assert progress()[KEY].solution_seen is not None


def test_ctrl_c_ends_an_endless_program_and_restores_the_terminal(watch, file):
    program = watch()
    file.write_text(ENDLESS, encoding="utf-8")
    program.until("importing your file")
    started = children(program.process.pid)
    program.press("\x03")
    assert program.ended(SOON) == 130 and restored(program)
    assert started and not [pid for pid in started if running(pid)]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_restores_the_terminal(watch, number, status):
    program = watch()
    program.process.send_signal(number)
    assert program.ended(SOON) == status and restored(program)


def test_a_later_save_is_not_kept_waiting_by_an_endless_program_and_neither_is_q(watch, file, solution):
    program = watch()
    file.write_text(ENDLESS, encoding="utf-8")
    program.until("importing your file")
    saved_atomically(file, solution)
    program.until("Solved. n goes on", SOON)
    file.write_text(ENDLESS, encoding="utf-8")
    program.until("importing your file")
    program.press("q")
    assert program.ended(SOON) == 0 and restored(program)


def test_of_a_burst_of_saves_the_last_counts(watch, file, solution, progress):
    program = watch()
    for number in range(40):
        (saved_atomically if number % 2 else Path.write_text)(file, f"def f(: {number}\n")
    file.write_text(solution, encoding="utf-8")
    program.until("Solved. n goes on")
    newest = progress()[KEY].history[0]
    assert (newest.source, newest.verdict) == (solution, "PASS")


def test_a_file_that_goes_and_comes_back(watch, file, solution):
    program = watch()
    file.unlink()
    program.until("The file is not there")
    saved_atomically(file, solution)
    program.until("Solved. n goes on")


def test_reset_asks_and_keeps_what_was_there(watch, file, course, progress):
    file.write_text("work = 1\n", encoding="utf-8")
    program = watch()
    program.press("x")
    program.until("x once more")
    program.press("c")
    program.until(lambda text: "x once more" not in text and "does not define" in text)
    program.press("xx")
    program.until("The starter is back")
    assert file.read_bytes() == course.starter(KEY).read_bytes()
    assert "work = 1\n" in [version.source for version in progress()[KEY].history]


def test_the_list_the_lesson_and_a_small_window(watch):
    program = watch()
    program.press("o")
    assert "docs/katas/basics" in program.until("The lesson:")
    program.resize(12, 60)
    program.press("l")
    program.until("▸ · basics/doubling")
    program.press("j\x1b")
    program.until("q quit")
    program.press("l")
    program.until("▸")
    program.press("\r")
    program.until(lambda text: "▸" not in text and "x reset" in text)


def test_without_colors_it_says_the_same(watch, file):
    program = watch(NO_COLOR="1")
    file.write_text("def f(:\n", encoding="utf-8")
    program.until("Python cannot read line 1")
    assert b"\x1b[3" not in program.drawn.replace(b"\x1b[3J", b"")


def test_progress_that_cannot_be_kept_is_said_and_costs_no_verdict(watch, file, folder, solution):
    program = watch()
    (folder.root / FILE).write_text("{", encoding="utf-8")
    file.write_text(solution, encoding="utf-8")
    text = program.until("Your progress was not kept")
    assert "PASS  All checks pass." in text
    assert (folder.root / FILE).read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize("where", ["mine", "."])
def test_where_it_cannot_run_it_says_what_to_do(folder, course, where):
    command = [sys.executable, "-m", "dojo", "watch", "--runtime", "minitf"]
    ran = subprocess.run(command, cwd=course.root / where, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ("dojo check KEY" if where == "mine" else "dojo init") in ran.stderr


def test_no_command_at_all_is_help_elsewhere(course):
    ran = subprocess.run(
        [sys.executable, "-m", "dojo"], cwd=course.root, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0 and "Usage: dojo" in ran.stdout


@pytest.mark.tensorflow
@pytest.mark.xdist_group("graders")
def test_with_tensorflow_and_no_command_at_all(folder, file, solution, monkeypatch):
    # Not pytest's own folder: the path of a socket has to be short.
    with tempfile.TemporaryDirectory(prefix="run-") as cache:
        monkeypatch.setenv("XDG_CACHE_HOME", cache)
        try:
            _watch_with_tensorflow(folder, file, solution)
        finally:
            end_zygote("tensorflow")


def _watch_with_tensorflow(folder, file, solution):
    with PseudoTerminal(cwd=folder.root) as program:
        program.until("q quit")
        file.write_text(solution, encoding="utf-8")
        assert "on tensorflow 2." in program.until("Solved. n goes on")
        program.press("q")
        assert program.ended() == 0
    told = subprocess.run(
        [sys.executable, "-m", "dojo", "info", "--json"], capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout)["warm"]["tensorflow"]["served"] == 1
