"""`dojo progress …`: show, export, import and merge what a learner did."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from dojo.course import find_course
from dojo.progress.document import dump, merge_progress
from dojo.progress.record import Record
from dojo.progress.show import show_progress, show_versions, version_number
from dojo.progress.store import CannotKeep, change_progress, progress_file, read_progress, write_atomically
from dojo.refusal import Refusal

app = typer.Typer(help="Show, export, import and merge your progress.", no_args_is_help=True)
out = Console(highlight=False)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A progress file, from the page or from `dojo`.")]


@app.command()
def show(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A kata: show its versions.")] = None,
    version: Annotated[
        int | None, typer.Option("--version", help="Print the code of this version of KEY.")
    ] = None,
) -> None:
    """Show how far you are, by track; with KEY the versions that can be brought back."""
    course = find_course()
    progress = read_progress(progress_file())
    if key is None:
        show_progress(out, course, progress)
        return
    record = progress.get(course.graded.kata(key).key, Record())
    if version is None:
        show_versions(out, key, record)
    else:
        sys.stdout.write(version_number(key, record, version).source)


@app.command()
def export(file: File) -> None:
    """Write your progress to FILE, for the page's Import or another machine."""
    progress = read_progress(progress_file())
    try:
        write_atomically(file, dump(progress))
    except OSError as error:
        raise CannotKeep(f"Cannot write {file}: {error.strerror}.") from error
    _say(f"{len(progress)} katas written to {file}.")


@app.command("import")
def import_(file: File) -> None:
    """Take what FILE knows into your progress; nothing that you have is lost."""
    found = read_existing(file)
    kept = change_progress(progress_file(), lambda progress: merge_progress(progress, found))
    _say(f"{len(found)} katas read from {file}; your progress now has {len(kept)}.")


@app.command()
def merge(
    into: Annotated[Path, typer.Argument(metavar="INTO", help="Is written; may be there already.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Progress files.")],
) -> None:
    """Merge FILEs into INTO; the order does not matter."""
    found = [read_existing(file) for file in files]

    def all_merged(progress: dict[str, Record]) -> dict[str, Record]:
        for one in found:
            progress = merge_progress(progress, one)
        return progress

    _say(f"{len(change_progress(into, all_merged))} katas in {into}.")


def read_existing(file: Path) -> dict[str, Record]:
    """A file that somebody named has to be there; raises `Refusal`."""
    if not file.exists():
        raise Refusal(f"Cannot read {file}: there is no such file.")
    return read_progress(file)


def _say(text: str) -> None:
    out.print(Text(text), soft_wrap=True)
