"""Grades in this process, for a page's worker, which the page can stop from outside."""

import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graders.modes import GRAPH, Mode
from graders.player.play import Player
from graders.player.runtime import load_runtime
from graders.sandboxes.base import Outcome, PlayerBroke, observe, run_in_both_modes, safe_name
from graders.scenario import Scenario

Json = dict[str, Any]


def own_warnings() -> warnings.catch_warnings:
    """Warnings as Python shows them by default, even where this process has made them errors."""
    return warnings.catch_warnings(action="default")


class InProcessSandbox:
    """Plays submissions right here, without any limit of its own.

    `on_step(mode, step)` is called before each load (`step` is None) and each step, so
    that whoever watches the clock can say what never ended.
    """

    name = "in-process"

    def __init__(
        self,
        runtime: str = "minitf",
        on_step: Callable[[str, str | None], None] = lambda mode, step: None,
    ):
        self._runtime = load_runtime(runtime)
        self._on_step = on_step

    def runtime_json(self) -> Json:
        """Name and version of the runtime."""
        return {"name": self._runtime.name, "version": self._runtime.version}

    def observe(
        self,
        source: str,
        scenarios: Sequence[Scenario],
        entry_points: Sequence[str],
        name: str = "starter.py",
    ) -> Outcome:
        """Play every scenario in both modes; an observation or a problem."""
        with self._session(source, name) as session:
            return observe(session, scenarios, entry_points)

    def run(self, source: str, name: str = "starter.py") -> Json:
        """Execute the file as `__main__` in both modes."""
        with self._session(source, name) as session:
            return run_in_both_modes(session)

    def converted(self, source: str, name: str = "starter.py") -> Json:
        """What AutoGraph makes of the functions of a file: `{"error", "functions"}`."""
        with self._session(source, name) as session:
            error = session.load(GRAPH).get("error")
            functions = [] if error else session.converted()
            session.finish()
            return {"error": error, "functions": functions}

    @contextmanager
    def _session(self, source: str, name: str) -> Iterator["_Session"]:
        """A submission with a folder and warnings of its own, of which nothing is left afterwards."""
        with own_warnings(), tempfile.TemporaryDirectory() as folder:
            path = Path(folder).resolve() / safe_name(name)
            path.write_text(source, encoding="utf-8")
            player = Player(self._runtime, path)
            try:
                yield _Session(player, self.runtime_json(), self._on_step)
            finally:
                player.leave()


class _Session:
    # A page's worker is a sandbox of the browser's; any other process has no walls.
    isolation = ("WebAssembly",) if sys.platform == "emscripten" else ()
    # An audit hook would stay in this process for good, and notice the next submissions too.
    noticed = ()
    has_second_runs = False

    def __init__(self, player: Player, runtime: Json, on_step: Callable[[str, str | None], None]):
        self.runtime = runtime
        self._player = player
        self._on_step = on_step

    def load(self, mode: Mode) -> Json:
        self._on_step(str(mode), None)
        return self._player.load(mode)

    def play(self, step: Json, mode: Mode) -> Json:
        self._on_step(str(mode), step["text"])
        return self._player.play(step)

    def converted(self) -> list[Json]:
        return self._player.converted()

    def finish(self) -> Json:
        return self._player.finish()

    def restart(self, mode: Mode) -> None:
        raise PlayerBroke("A scenario asked for a new Python process, which only the subprocess sandbox has.")

    def start_afresh(self) -> None:
        raise PlayerBroke("Only the subprocess sandbox has a process that has not met the submission.")

    def run_again(self, graphs: Json) -> Json:
        raise PlayerBroke("Only the subprocess sandbox has a process that has not met the submission.")

    def run(self, mode: Mode) -> Json:
        self._on_step(str(mode), None)
        return self._player.run(mode)
