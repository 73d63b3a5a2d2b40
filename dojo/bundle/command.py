"""`dojo bundle`: make a bundle, and say of each part how large it is and how long it took."""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from rich.console import Console

from dojo.bundle.archive import Entry, write_zip
from dojo.bundle.contents import box, course_files, papers, site, slides
from dojo.bundle.wheels import wheels
from dojo.course import Course
from dojo.refusal import Refusal

MEGABYTE = 1_000_000
PARTS: dict[str, Callable[[Course], Iterable[Entry]]] = {
    "server": lambda _: box(),
    "site": site,
    "katas": course_files,
    "slides": slides,
    "papers": papers,
    "wheels": wheels,
}


def make_bundle(console: Console, course: Course, target: Path) -> None:
    """Write the bundle to `target`; raises `Refusal` when a part of it cannot be made."""
    if target.suffix != ".zip" or not target.absolute().parent.is_dir():
        raise Refusal(f"{target} must end in .zip and lie in a folder that exists.")
    started = perf_counter()
    entries = [entry for name in PARTS for entry in part(console, course, name)]
    write_zip(entries, target)
    console.print(
        f"{target}: {target.stat().st_size / MEGABYTE:.1f} MB, {len(entries)} files, "
        f"made in {perf_counter() - started:.0f} s. Rehearse: dojo bundle --check {target}",
        soft_wrap=True,
    )


def part(console: Console, course: Course, name: str) -> list[Entry]:
    """One part, with a line on what it is before it is compressed."""
    started = perf_counter()
    entries = list(PARTS[name](course))
    size = sum(len(entry.content) for entry in entries) / MEGABYTE
    console.print(f"{name:8} {len(entries):5} files {size:7.1f} MB {perf_counter() - started:5.0f} s")
    return entries
