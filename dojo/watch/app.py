"""The loop of `dojo watch`: a save gets a verdict, a key does what the footer says."""

import contextlib
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.text import Text

from dojo.course import Course
from dojo.init.folder import LearnerFolder
from dojo.progress.checked import now
from dojo.progress.store import FILE
from dojo.refusal import Refusal
from dojo.sandboxes import grade_surely
from dojo.watch.attention import SAVED, Attention, Quit, Superseded
from dojo.watch.choosing import is_solved, next_kata, solved, where_to_start
from dojo.watch.ladder import is_open, upcoming, with_hint, with_solution_seen
from dojo.watch.lesson import Lessons
from dojo.watch.listing import KataList
from dojo.watch.live import Going
from dojo.watch.saves import Saves
from dojo.watch.screen import Shown, draw
from dojo.watch.terminal import REDRAW
from dojo.watch.work import Work
from graders.explanations import explain_run
from graders.problems import decode, problem_in_text
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox

REFRESHES_PER_SECOND = 12
SOLVED = "Solved. n goes on to the next kata."


class Watch:
    """One learner, one folder, one kata at a time."""

    def __init__(
        self,
        console: Console,
        course: Course,
        folder: LearnerFolder,
        sandbox: SubprocessSandbox,
        attention: Attention,
        saves: Saves,
    ):
        self._console = console
        self._course = course
        self._folder = folder
        self._sandbox = sandbox
        self._attention = attention
        self._saves = saves
        self._lessons = Lessons(course)
        self._work = Work(folder.root / FILE)
        self._list: KataList | None = None
        self._wants_reset = False

    def run(self) -> None:
        """Until the learner quits."""
        try:
            self._work.read()
            self._go_to(where_to_start(self._course.keys, self._work.progress))
            while True:
                self._handle(self._next_event())
        except Quit:
            pass
        finally:
            self._lessons.close()

    # --- events -----------------------------------------------------------------------

    def _next_event(self) -> str:
        with contextlib.suppress(Superseded):  # The save is the next event.
            self._get_ready()
        return self._attention.next()

    def _handle(self, event: str) -> None:
        if self._list is not None:
            self._in_list(event)
            return
        wanted_reset, self._wants_reset = self._wants_reset, False
        if event == "x":
            self._reset(wanted_reset)
        elif event in self._keys():
            self._keys()[event]()
        elif wanted_reset:
            self._draw()

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            SAVED: self._check,
            REDRAW: self._draw,
            "c": self._check,
            "r": self._run,
            "n": self._next_kata,
            "h": self._hint,
            "l": self._open_list,
            "o": self._lesson,
            "q": self._quit,
        }

    def _in_list(self, event: str) -> None:
        chosen = self._list
        if event == "q":
            raise Quit
        if event in ("up", "k", "down", "j"):
            chosen.move(-1 if event in ("up", "k") else 1)
        elif event in ("enter", "l", "escape", SAVED):
            self._list = None
            if event == "enter":
                self._go_to(chosen.chosen)
            else:
                self._check() if event == SAVED else self._draw()
            return
        chosen.draw(self._console)

    def _quit(self) -> None:
        raise Quit

    # --- what they do -----------------------------------------------------------------

    def _go_to(self, key: str) -> None:
        kata = self._course.graded.kata(key)
        path = self._folder.file(key)
        self._saves.follow(path)
        shown_path = str(path.relative_to(self._folder.root))
        record, done = self._work.record(key), solved(self._course.keys, self._work.progress)
        self._shown = Shown(kata, shown_path, record, done, len(self._course.keys))
        self._key = key
        if self._saves.content in (None, self._course.starter(key).read_bytes()):
            self._draw()
        else:
            self._check()

    def _get_ready(self) -> None:
        """Have a player wait, so that the next save need not."""
        if self._sandbox.is_prepared(self._name()):
            return
        if self._sandbox.has_started:
            with contextlib.suppress(SandboxError):  # The next check will tell.
                self._sandbox.prepare(self._name())
            return
        with self._live(Going("Importing TensorFlow, once. Read the file meanwhile.", {})):
            self._sandbox.prepare(self._name())

    def _check(self) -> None:
        self._attention.settle()
        while (source := self._saves.take()) is not None:
            if self._has_verdict(source):
                return
            self._attention.settle()
        self._say("The file is not there. `dojo init .` in another terminal brings the starter back.")

    def _has_verdict(self, source: bytes) -> bool:
        """Check and show; False when the file was saved again meanwhile."""
        going = Going("Checking")
        self._sandbox.tell = going.heard
        try:
            with self._live(going):
                report = grade_surely(self._course.graded, self._key, source, self._sandbox, self._name())
        except Superseded:
            return False
        except SandboxError as error:
            self._say(f"This could not be checked: {error}")
            return True
        self._shown.report, self._shown.ran, self._shown.messages = report, None, []
        self._keep(lambda: self._work.keep_checked(report, source))
        if report["verdict"] == "PASS":
            self._shown.messages.append(Text(SOLVED, style="bold"))
        self._draw()
        return True

    def _run(self) -> None:
        source = self._saves.take()
        if source is None:
            self._check()
            return
        going = Going("Running")
        self._sandbox.tell = going.heard
        try:
            with self._live(going):
                ran = self._ran(source)
        except Superseded:
            return
        except SandboxError as error:
            self._say(f"This could not be run: {error}")
            return
        self._shown.ran, self._shown.messages = ran, []
        self._draw()

    def _ran(self, source: bytes) -> dict[str, Any]:
        if problem := problem_in_text(source):
            return {"problem": problem.to_json(), "modes": {}}
        return explain_run(self._sandbox.run(decode(source), self._name()))

    def _next_kata(self) -> None:
        self._read_work()
        keys, progress = self._course.keys, self._work.progress
        if all(is_solved(progress, key) for key in keys):
            self._say("You have solved all katas. l lists them.")
        else:
            self._go_to(next_kata(keys, progress, self._key))

    def _hint(self) -> None:
        record, kata = self._work.record(self._key), self._shown.kata
        if not is_open(record):
            self._say("Think first: a hint comes after the first check (save the file, or press c).")
            return
        diagnosis = (self._shown.report or {}).get("diagnosis") or {}
        number = upcoming(record, diagnosis.get("rung"), len(kata.hints))
        if number > len(kata.hints):
            self._show_solution()
            return
        self._keep(lambda: self._work.change(self._key, lambda record: with_hint(record, number)))
        self._shown.messages = []
        self._draw()

    def _show_solution(self) -> None:
        """Behind the last hint is the solution; before passing, that is help."""
        path = self._course.solution(self._key)
        if not path.is_file():
            self._say("That was the last hint. Solutions are not part of this installation.")
            return
        self._keep(lambda: self._work.change(self._key, lambda record: with_solution_seen(record, now())))
        self._shown.solution = path.read_text(encoding="utf-8")
        self._draw()

    def _open_list(self) -> None:
        self._read_work()
        self._list = KataList(self._course, self._work.progress, self._key)
        self._list.draw(self._console)

    def _lesson(self) -> None:
        self._say(self._lessons.open(self._key))

    def _reset(self, confirmed: bool) -> None:
        if not confirmed:
            self._wants_reset = True
            self._say(
                "x once more puts the starter back. Your code is kept as a version: dojo progress show."
            )
            return
        source = self._saves.take()
        if source is not None:
            self._work.put_aside(self._key, source)  # If that fails, nothing is overwritten.
        path = self._folder.file(self._key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._course.starter(self._key).read_bytes())
        self._go_to(self._key)
        self._say("The starter is back.")

    # --- the screen -------------------------------------------------------------------

    def _name(self) -> str:
        return self._folder.file(self._key).name

    def _live(self, going: Going) -> Live:
        return Live(going, console=self._console, transient=True, refresh_per_second=REFRESHES_PER_SECOND)

    def _say(self, text: str) -> None:
        self._shown.messages = [Text(text, style="bold")]
        self._draw()

    def _keep(self, change: Callable[[], None]) -> None:
        """Change what is kept; say so when that cannot be done, and go on."""
        try:
            change()
        except Refusal as refusal:
            self._shown.messages.append(Text(f"Your progress was not kept. {refusal}", style="yellow"))

    def _read_work(self) -> None:
        self._keep(self._work.read)

    def _draw(self) -> None:
        self._shown.record = self._work.record(self._key)
        self._shown.solved = solved(self._course.keys, self._work.progress)
        draw(self._console, self._shown)
