"""Wheels for those who have Python: ours, and all it needs on the platforms where `dojo check` runs."""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from dojo.bundle.archive import Entry
from dojo.course import Course
from dojo.refusal import Refusal

KEPT = Path("build/wheels")
PYTHON = "3.13"
# NB: not Windows: the sandbox forks. Not TensorFlow: by itself it is many times as large as the bundle.
PLATFORMS = {
    "Linux x86-64": ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64"),
    "macOS on Apple silicon": ("macosx_14_0_arm64",),
}
ROOM_CODE = "segno"  # the bundle's server draws the code of its address with it


class NoWheels(Refusal):
    """pip could not make or fetch the wheels."""


def wheels(course: Course) -> list[Entry]:
    """Our wheel, made now, and all it needs; what was fetched before is taken from `build/wheels`.

    Raises `NoWheels`.
    """
    with tempfile.TemporaryDirectory() as name:
        (ours,) = own_wheel(course, Path(name))
        found = [ours, *needed_wheels(course, ours)]
        return [Entry(f"wheels/{path.name}", path.read_bytes()) for path in found]


def own_wheel(course: Course, folder: Path) -> list[Path]:
    pip(course, "wheel", "--no-deps", "--wheel-dir", str(folder), str(course.root))
    return list(folder.glob("*.whl"))


def needed_wheels(course: Course, ours: Path) -> list[Path]:
    """The wheels that ours needs, fetched once for each state of what it asks for."""
    asked = [(course.root / name).read_bytes() for name in ("constraints.txt", "pyproject.toml")]
    state = hashlib.sha256(b"".join([*asked, repr(PLATFORMS).encode()])).hexdigest()[:16]
    folder = course.root / KEPT / state
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            unfinished = Path(name) / state
            for tags in PLATFORMS.values():
                fetch(course, ours, tags, unfinished)
            (unfinished / ours.name).unlink()
            unfinished.rename(folder)
    return sorted(folder.glob("*.whl"))


def fetch(course: Course, ours: Path, tags: tuple[str, ...], folder: Path) -> None:
    """Download what our wheel needs on one platform."""
    platform = [argument for tag in tags for argument in ("--platform", tag)]
    pinned = ["--constraint", str(course.root / "constraints.txt"), "--only-binary=:all:"]
    where = ["--python-version", PYTHON, "--dest", str(folder)]
    pip(course, "download", *pinned, *where, *platform, str(ours), ROOM_CODE)


def pip(course: Course, command: str, *arguments: str) -> None:
    """Run pip; raises `NoWheels` with what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", command, "--quiet", "--disable-pip-version-check", *arguments],
        cwd=course.root,
        env=os.environ | {"PIP_NO_INPUT": "1"},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        said = "\n".join(line for line in done.stderr.splitlines() if not line.startswith("WARNING"))
        raise NoWheels(f"`pip {command}` failed; making a bundle needs a network, using it does not.\n{said}")
