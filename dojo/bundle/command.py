"""`dojo bundle`: make a bundle and say what is in it, or take one through its dry run."""

from collections import Counter
from pathlib import Path
from time import perf_counter

from rich.console import Console

from dojo.bundle.archive import Entry, write_zip
from dojo.bundle.contents import box, course_files, papers, site, slides
from dojo.bundle.wheels import wheels
from dojo.course import Course
from dojo.refusal import Refusal

MEGABYTE = 1_000_000


def make_bundle(console: Console, course: Course, target: Path) -> None:
    """Write the bundle to `target`; raises `Refusal` when a part of it cannot be made."""
    if target.suffix != ".zip" or not target.absolute().parent.is_dir():
        raise Refusal(f"{target} must end in .zip and lie in a folder that exists.")
    started = perf_counter()
    entries = contents(course)
    write_zip(entries, target)
    show_sizes(console, entries)
    console.print(
        f"{target}: {target.stat().st_size / MEGABYTE:.1f} MB, {len(entries)} files, "
        f"made in {perf_counter() - started:.0f} s. Rehearse: dojo bundle --check {target}",
        soft_wrap=True,
    )


def contents(course: Course) -> list[Entry]:
    """Everything, part by part."""
    return [*box(), *site(course), *slides(course), *papers(course), *course_files(course), *wheels(course)]


def show_sizes(console: Console, entries: list[Entry]) -> None:
    """A line for each part: how many files, how large before they are compressed."""
    sizes: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for entry in entries:
        sizes[entry.part] += len(entry.content)
        files[entry.part] += 1
    for part, size in sizes.most_common():
        console.print(f"{part:8} {files[part]:5} files {size / MEGABYTE:7.1f} MB")
