"""`dojo bundle --check`: the dry run in a process of its own, told as a checklist."""

import json
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dojo.refusal import Refusal

MARKS = {True: ("✓", "green"), False: ("✗", "bold red"), None: ("–", "yellow")}


def rehearse(console: Console, archive: Path) -> bool:
    """Take a bundle through its dry run, step by step on the console; did every step go well?"""
    if not archive.is_file():
        raise Refusal(f"{archive} is no file. Make one: dojo bundle {archive}")
    command = [sys.executable, "-m", "dojo.bundle.dry_run", str(archive.resolve())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as running:
        steps = []
        for line in running.stdout or ():
            steps.append(json.loads(line))
            show_step(console, **steps[-1])
    if running.returncode:
        raise Refusal("The dry run itself broke; what it said is above.")
    return all(step["good"] is not False for step in steps)


def show_step(console: Console, name: str, good: bool | None, said: str) -> None:
    mark, style = MARKS[good]
    console.print(Text.assemble((mark, style), f" {name}: {said}"), soft_wrap=True)
