"""Where a zygote is found: a socket in a folder that only its owner can enter."""

import fcntl
import hashlib
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_cache_path

import graders

PACKAGES = Path(graders.__file__).resolve().parents[1]
# What a zygote has in memory; specs and expected values it never sees.
CODE = ("graders/*.py", "graders/player/**/*.py", "graders/sandboxes/**/*.py", "dojo/zygote/*.py")
# The kernel's limit for the path of a socket, on the systems that have the least.
LONGEST_PATH = 100
SECONDS_FOR_LOCK = 2.0
PAUSE = 0.02


class NoPlace(Exception):
    """There can be no zygote here; the text says why."""


@dataclass(frozen=True)
class Place:
    """The files of the zygote for one runtime, this Python and this copy of the project."""

    folder: Path
    slot: str

    @property
    def socket(self) -> Path:
        return self.folder / f"{self.slot}.sock"

    @property
    def ready(self) -> Path:
        """Holds the pid of a zygote that has imported its runtime."""
        return self.folder / f"{self.slot}.ready"

    @property
    def log(self) -> Path:
        """What the zygote said last, if it failed."""
        return self.folder / f"{self.slot}.log"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else connects, starts a zygote or ends one meanwhile; raises `NoPlace`."""
        with (self.folder / f"{self.slot}.lock").open("w") as lock:
            deadline = time.monotonic() + SECONDS_FOR_LOCK
            while not _taken(lock.fileno()):
                if time.monotonic() > deadline:
                    raise NoPlace(f"{lock.name} is locked by another program")
                time.sleep(PAUSE)
            yield


def place_for(runtime_name: str) -> Place:
    """Raises `NoPlace` when no folder is safe enough."""
    folder = user_cache_path("trace-and-error") / "run"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise NoPlace(f"{folder} cannot be made: {error.strerror}") from error
    if not folder.is_dir() or folder.is_symlink():
        raise NoPlace(f"{folder} is not a folder")
    if found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise NoPlace(f"others may enter {folder}")
    place = Place(folder, _slot(runtime_name))
    if len(os.fsencode(place.socket)) > LONGEST_PATH:
        raise NoPlace(f"the path of {folder} is too long for a socket")
    return place


def fingerprint(runtime_name: str) -> str:
    """Changes with anything that a zygote has loaded: a zygote with another one is out of date."""
    patterns = (*CODE, f"{runtime_name}/**/*.py") if runtime_name == "minitf" else CODE
    found = hashlib.sha256(f"{sys.version} {version_of(runtime_name)}".encode())
    for path in sorted(path for pattern in patterns for path in PACKAGES.glob(pattern)):
        found.update(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    return found.hexdigest()


def version_of(package: str) -> str | None:
    """The version that is installed; None when there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _slot(runtime_name: str) -> str:
    """Machines may share a home folder, but no zygote."""
    whose = "\0".join((platform.node(), sys.executable, sys.prefix, str(PACKAGES), runtime_name))
    return hashlib.sha256(whose.encode()).hexdigest()[:16]


def _taken(lock_fd: int) -> bool:
    try:
        fcntl.flock(lock_fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
