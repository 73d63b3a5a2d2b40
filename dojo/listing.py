"""`dojo list`: the katas by track."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.course import DIFFICULTY, Course
from dojo.recorded import needs_tensorflow


def show_katas(console: Console, course: Course) -> None:
    """Print each track with its katas, their difficulty and minutes."""
    table = Table(box=None, pad_edge=False)
    table.add_column("kata", no_wrap=True)
    table.add_column("difficulty")
    table.add_column("min", justify="right")
    table.add_column("title")
    for track in course.tracks():
        table.add_row()
        table.add_row(Text(track.title, style="bold"))
        for key in track.keys:
            told = course.description(key)
            level = DIFFICULTY.get(told.get("difficulty", 0), "?")
            minutes, title = told.get("minutes", "?"), told.get("title", "?")
            needs = "  (needs TensorFlow)" if needs_tensorflow(course, key) else ""
            table.add_row(Text(key, style="cyan"), level, str(minutes), Text.assemble(title, (needs, "dim")))
    console.print(table)
