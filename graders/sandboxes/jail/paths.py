"""What a submission has to read: Python, its libraries and the runtime, and nothing of the course."""

import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import graders

OURS = Path(graders.__file__).resolve().parent
# The player may load modules late; specs and expected values are what it must not see.
PLAYER = OURS / "player"

SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/share/zoneinfo",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/dev/urandom",
    "/proc/self",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup",
)


@cache
def readable_paths() -> tuple[Path, ...]:
    """Folders and files, without anything that holds specs, expected data or answers.

    Looked up once in a process, and so once for all copies that it makes of itself later.
    """
    found = [PLAYER, *_engine()]
    for root in [*map(Path, SYSTEM), *_libraries()]:
        found.extend(_without(root, OURS))
    return tuple(found)


def _libraries() -> Iterator[Path]:
    """The places Python imports from, but not the one that this project itself is in."""
    for entry in dict.fromkeys([*sys.path, sys.base_prefix + "/lib"]):
        path = Path(entry).resolve()
        if entry and path != OURS.parent:
            yield path
    if _is_library(OURS.parent):
        yield OURS.parent


def _is_library(folder: Path) -> bool:
    """Installed among other packages, as opposed to a checkout of the project."""
    return folder.name in ("site-packages", "dist-packages")


def _engine() -> list[Path]:
    spec = find_spec("minitf")
    return [Path(place).resolve() for place in spec.submodule_search_locations] if spec else []


def _without(root: Path, hidden: Path) -> Iterator[Path]:
    """`root`, or what is in it, so that `hidden` is not among it."""
    if root == hidden:
        return
    if root not in hidden.parents:
        yield root
        return
    for child in root.iterdir():
        yield from _without(child, hidden)
