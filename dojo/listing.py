"""`dojo list`: the katas by track."""

from rich.console import Console
from rich.table import Table

from dojo.course import DIFFICULTY, Course


def show_katas(console: Console, course: Course) -> None:
    """Print each track with its katas, their difficulty and minutes."""
    for track in course.tracks():
        table = Table(title=track.title, title_justify="left", title_style="bold", box=None, pad_edge=False)
        table.add_column("key", no_wrap=True, style="cyan")
        table.add_column("difficulty")
        table.add_column("min", justify="right")
        table.add_column("kata")
        for key in track.keys:
            told = course.description(key)
            level = DIFFICULTY.get(told.get("difficulty", 0), "?")
            table.add_row(key, level, str(told.get("minutes", "?")), told.get("title", "?"))
        console.print(table)
        console.print()
