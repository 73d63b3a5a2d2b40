"""Starts `dojo watch` in a learner's folder, and puts the terminal back afterwards."""

import contextlib

from rich.console import Console
from rich.text import Text

from dojo.course import find_course
from dojo.init.folder import find_learner_folder
from dojo.refusal import Refusal
from dojo.sandboxes import sandbox_for
from dojo.watch.app import Watch
from dojo.watch.attention import Attention
from dojo.watch.saves import Saves
from dojo.watch.terminal import Terminal, refuse_without_terminal

NO_FOLDER = (
    "This is no folder to learn in. `dojo init my-katas` makes one, with the starters of all katas; "
    "then `cd my-katas` and `dojo watch`."
)
INTERRUPTED = 130


def watch(console: Console, runtime: str) -> int:
    """Until the learner quits; returns the exit status. Raises `Refusal` where it cannot run."""
    folder = find_learner_folder()
    if folder is None:
        raise Refusal(NO_FOLDER)
    refuse_without_terminal()
    course = find_course()
    with contextlib.closing(Saves()) as saves, Terminal() as terminal:
        attention = Attention(terminal, saves)
        try:
            # Nobody lies to themselves, and a second run would make them wait.
            with sandbox_for(runtime, warm=True, wait=attention.wait, second_runs=False) as sandbox:
                Watch(console, course, folder, sandbox, attention, saves).run()
        except KeyboardInterrupt:
            return INTERRUPTED
        finally:
            console.show_cursor()
    console.print(Text("Your work and progress are saved. `dojo watch` goes on here."))
    return 0
