"""Grades a class undisturbed and once more among kills, and compares what both leave behind."""

import csv
import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.katas.submissions import ROOT
from tests.soak.classroom import hand_in
from tests.soak.killing import Killer

# Fewer, and a runtime that takes long to import never comes to grade anything.
GRADINGS_BETWEEN_KILLS = 6
MOST_RESTARTS = 10_000
PASSED, KILLED = 0, -9


@dataclass(frozen=True)
class Soaked:
    """What a soak came to."""

    gradings: int
    killed: Counter[str]
    commands: int
    lost: int
    doubled: int
    wrong: int
    differing_files: list[str]

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.wrong or self.differing_files)

    def __str__(self) -> str:
        kills = ", ".join(f"{self.killed[kind]} {kind}s" for kind in ("player", "host", "command"))
        return (
            f"{self.gradings} gradings; killed: {kills}; dojo grade was started {self.commands} times. "
            f"{self.lost} lost, {self.doubled} doubled, {self.wrong} wrong; "
            f"{len(self.differing_files)} files differ from an undisturbed run."
        )


def soak(folder: Path, runtime: str, gradings: int, seed: int) -> Soaked:
    """Everything happens in `folder`, which must be empty."""
    hand_in(folder / "class", gradings, seed)
    begun = time.monotonic()
    undisturbed = _grade(folder, runtime, "undisturbed")
    if undisturbed.wait() != PASSED:
        raise RuntimeError((folder / "undisturbed.log").read_text(encoding="utf-8"))
    killer = Killer(seed, (time.monotonic() - begun) / gradings * GRADINGS_BETWEEN_KILLS)
    commands = _grade_among_kills(folder, runtime, killer)
    first, second = _rows(folder / "undisturbed"), _rows(folder / "disturbed")
    return Soaked(
        gradings,
        killer.killed,
        commands,
        lost=len(first.keys() - second.keys()) + gradings - len(first),
        doubled=sum(len(rows) - 1 for rows in second.values()) + len(second.keys() - first.keys()),
        wrong=sum(rows != second.get(who, rows) for who, rows in first.items()),
        differing_files=_differing(folder / "undisturbed", folder / "disturbed"),
    )


def _grade_among_kills(folder: Path, runtime: str, killer: Killer) -> int:
    """Start the command until it has graded everybody; how often that was."""
    for started in range(1, MOST_RESTARTS):
        command = _grade(folder, runtime, "disturbed")
        while True:
            try:
                ended = command.wait(killer.moment())
                break
            except subprocess.TimeoutExpired:
                killer.kill_one(command)
        if ended == PASSED:
            return started
    raise RuntimeError("The class was never graded to the end.")


def _grade(folder: Path, runtime: str, results: str) -> subprocess.Popen[bytes]:
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "dojo", "grade", str(folder / "class"), "--runtime", runtime]
    with (folder / f"{results}.log").open("ab") as log:
        return subprocess.Popen(
            [*command, "--results", str(folder / results)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=os.environ | {"TMPDIR": str(scratch)},
        )


def _rows(results: Path) -> dict[tuple[str, str], list[dict[str, str]]]:
    """The rows of the class's table by learner and kata."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    with (results / "grades.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            found.setdefault((row["learner"], row["kata"]), []).append(row)
    return found


def _differing(one: Path, other: Path) -> list[str]:
    files = {
        path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()
    }
    return sorted(str(file) for file in files if _bytes(one / file) != _bytes(other / file))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
