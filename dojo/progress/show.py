"""Progress in the terminal: states by track, and the versions of one kata."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.course import Course
from dojo.progress.document import Progress
from dojo.progress.record import Record, State, Version
from dojo.refusal import Refusal

MARKS = {
    State.UNTOUCHED: ("·", "dim"),
    State.ATTEMPTED: ("…", "yellow"),
    State.SOLVED: ("✓", "green"),
    State.SOLVED_WITH_HELP: ("✓", "cyan"),
}
DONE = {State.SOLVED, State.SOLVED_WITH_HELP}
VERDICTS = {"PASS": "passed", "FAIL": "failed", "GRADER_ERROR": "grader error", None: "put aside"}


def show_progress(console: Console, course: Course, progress: Progress) -> None:
    """Each track with how many of its katas are solved, and the state of each."""
    for track in course.tracks():
        states = {key: progress.get(key, Record()).state for key in track.keys}
        solved = sum(state in DONE for state in states.values())
        console.print(Text.assemble((track.title, "bold"), f"  {solved} of {len(states)} solved"))
        for key, state in states.items():
            mark, style = MARKS[state]
            console.print(Text.assemble("  ", (mark, style), f" {key}  ", (state.value, style)))


def show_versions(console: Console, key: str, record: Record) -> None:
    """The versions that can be brought back, newest first, by the number that `--version` takes."""
    console.print(Text.assemble((key, "bold"), f"  {record.state.value}, hints opened: {record.hints}"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for number, version in enumerate(record.history, 1):
        helped = "after the solution was seen" if version.helped else ""
        kept = f"{version.kept} of {version.promises} kept" if version.promises else ""
        table.add_row(str(number), version.at, VERDICTS[version.verdict], kept, helped)
    console.print(table if record.history else "No version was checked yet.")


def version_number(key: str, record: Record, number: int) -> Version:
    """The version that `show_versions` numbers so; raises `Refusal` when there is none."""
    history = record.history
    if not 1 <= number <= len(history):
        raise Refusal(f"{key} has {len(history)} versions, so there is no number {number}.")
    return history[number - 1]
