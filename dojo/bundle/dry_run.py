"""The dry run of a bundle: what a trainer would try the evening before, without a network.

A program of its own (`python -m dojo.bundle.dry_run OUT.zip`), because who leaves the network cannot
come back. Each step prints one line of JSON.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from dojo.bundle.archive import unpack
from dojo.bundle.box.serve import read_sums
from dojo.bundle.in_browser import check_a_kata, open_a_deck, solve_a_kata
from dojo.bundle.outcome import NotHere, Wrong
from dojo.bundle.served import answers, pages_lead_nowhere_else, runtime_agrees, tree_state
from dojo.bundle.unplugged import ROOM, NotAllowed, interfaces, unplug

# What a person's folder may be called.
FOLDER = "Workshop on Tuesday (copy)"
STARTERS = {"linux": "start-linux.sh", "darwin": "start-macos.command"}
ADDRESS = re.compile(r"^Here: +(http://\S+/)$", re.MULTILINE)
PATIENCE = 60


@dataclass(frozen=True)
class Step:
    """One line of the checklist; `good` is None for what could not be tried here."""

    name: str
    good: bool | None
    said: str


class DryRun:
    """The steps, in order; a step is a method whose docstring is what the trainer reads."""

    def __init__(self, archive: Path, folder: Path) -> None:
        self.archive = archive
        self.folder = folder
        self.bundle = folder
        self.alone = False
        self.server: subprocess.Popen[str] | None = None
        self.address = ""

    def pulls_the_plug(self) -> str:
        """The network is unplugged"""
        try:
            unplug()
        except NotAllowed as error:
            raise NotHere(f"{error}. Pull the cable, switch off the Wi-Fi, and run this again.") from error
        self.alone = True
        return f"all that is left: {', '.join(interfaces())}"

    def unzips(self) -> str:
        """The zip unpacks into a folder with spaces in its name"""
        self.bundle = unpack(self.archive, self.folder)
        self.before = list(tree_state(self.bundle))
        return f"{len(self.before)} files and folders in “{self.folder.name}”"

    def compares(self) -> str:
        """Every file is as it was made"""
        done = self.start("--check")
        said, _ = done.communicate(timeout=PATIENCE)
        if done.returncode:
            raise Wrong(said.strip())
        return said.strip()

    def serves(self) -> str:
        """The starter serves it"""
        self.server = self.start("--room", "--no-browser", "--port", str(free_port()))
        said = ""
        while not (found := ADDRESS.search(said)):
            line = self.server.stdout.readline()
            if not line:
                raise Wrong(f"the starter ended: {said.strip()}")
            said += line
        self.address = found[1]
        return self.address

    def answers(self) -> str:
        """Every page and every file answers"""
        return answers(self.address, read_sums(self.bundle))

    def stays_here(self) -> str:
        """No page needs a file from elsewhere, and no link leads to a missing page"""
        return pages_lead_nowhere_else(self.bundle / "site")

    def agrees(self) -> str:
        """Python for the page is complete"""
        return runtime_agrees(self.bundle / "site")

    def names_a_taken_port(self) -> str:
        """A taken port is named"""
        with closing(socket.create_server(("127.0.0.1", 0))) as other:
            taken = str(other.getsockname()[1])
            done = self.start("--no-browser", "--port", taken)
            said, _ = done.communicate(timeout=PATIENCE)
        if not done.returncode or f"Port {taken} is taken" not in said:
            raise Wrong(f"it said: {said.strip()}")
        return said.partition("\n")[0]

    def is_solved(self) -> str:
        """A kata is solved in Chromium, from cold"""
        return solve_a_kata(self.address, self.bundle / "site")

    def answers_the_room(self) -> str:
        """A kata answers at the address that others in the room use"""
        if not self.alone:
            raise NotHere("open the address that --room prints on another machine, and check a kata.")
        return check_a_kata(self.address.replace("127.0.0.1", ROOM))

    def is_shown(self) -> str:
        """A deck opens, with a live kata"""
        return open_a_deck(self.address, self.bundle / "site")

    def left_no_trace(self) -> str:
        """Nothing was written into the folder, so a read-only stick will do"""
        if list(tree_state(self.bundle)) != self.before:
            raise Wrong("files in it have changed")
        return "no file and no folder changed"

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """This system's starter, with these arguments."""
        name = STARTERS.get(sys.platform)
        if not name:
            raise NotHere("the dry run needs Linux or macOS; double-click start-windows.bat instead.")
        return subprocess.Popen(
            [str(self.bundle / name), *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            start_new_session=True,
        )  # fmt: skip

    def steps(self) -> list[Callable[[], str]]:
        return [
            self.pulls_the_plug, self.unzips, self.compares, self.serves, self.answers, self.stays_here,
            self.agrees, self.names_a_taken_port, self.is_solved, self.answers_the_room, self.is_shown,
            self.left_no_trace,
        ]  # fmt: skip

    def run(self) -> Iterator[Step]:
        """Take the steps; one that goes wrong and on which the others stand is the last."""
        for step in self.steps():
            good, said = outcome(step)
            yield Step(str(step.__doc__), good, said)
            if not good and step in (self.unzips, self.serves):
                return

    def end(self) -> None:
        """Stop the server, with the starter around it."""
        if self.server:
            with suppress(ProcessLookupError):
                os.killpg(self.server.pid, signal.SIGTERM)
            self.server.communicate()


def checklist() -> list[str]:
    """What the dry run tries, in order."""
    return [str(step.__doc__) for step in DryRun(Path(), Path()).steps()]


def outcome(step: Callable[[], str]) -> tuple[bool | None, str]:
    try:
        return True, step()
    except NotHere as reason:
        return None, str(reason)
    except (Wrong, OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)


def free_port() -> int:
    with closing(socket.create_server(("", 0))) as briefly:
        return briefly.getsockname()[1]


def main(archive: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        dry_run = DryRun(archive, Path(name) / FOLDER)
        try:
            for step in dry_run.run():
                print(json.dumps(asdict(step)), flush=True)
        finally:
            dry_run.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
