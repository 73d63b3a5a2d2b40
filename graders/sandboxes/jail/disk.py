"""How much a submission may keep on disk: a folder that is a file system of fixed size (Linux).

The process that forks players mounts it where only it and its players can see it, so that
nobody's disk fills, and nothing is left when that process ends.
"""

import contextlib
import ctypes
import os
import sys
from pathlib import Path

NAME = "tmpfs"

BYTES = 64 << 20
FILES = 4096
BLOCK = 512  # what `st_blocks` counts

MS_NOSUID, MS_NODEV, MS_REC, MS_SLAVE, MNT_DETACH = 2, 4, 1 << 14, 1 << 19, 2


class LimitedFolder:
    """At most one folder at a time is such a file system."""

    def __init__(self) -> None:
        """Must be called before the process has a second thread."""
        self._mounted: Path | None = None
        self._possible = _have_own_mounts()

    def make(self, folder: Path) -> list[str]:
        """Limit `folder`, which keeps its files; `[NAME]`, or nothing where the machine does not let us."""
        if not self._possible:
            return []
        if folder != self._mounted:
            self._release()
            kept = {path.name: path.read_bytes() for path in folder.iterdir()}
            try:
                _mount("tmpfs", str(folder), "tmpfs", MS_NOSUID | MS_NODEV, _options())
            except OSError:
                self._possible = False
                return []
            for name, data in kept.items():
                (folder / name).write_bytes(data)
            self._mounted = folder
        return [NAME]

    def _release(self) -> None:
        if self._mounted is not None:
            ctypes.CDLL(None).umount2(os.fsencode(self._mounted), MNT_DETACH)
            self._mounted = None


def is_too_full(folder: Path) -> bool:
    """Does a folder that is not such a file system hold more than one would?"""
    size = files = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):  # gone again
                size += os.lstat(Path(place, name)).st_blocks * BLOCK
        files += len(names) + 1
        if size > BYTES or files > FILES:
            return True
    return False


def seen_from_outside(path: Path, pid: int) -> Path:
    """Where another process finds what process `pid` has at `path`."""
    return Path(f"/proc/{pid}/root") / path.relative_to("/")


def _options() -> str:
    return f"size={BYTES},nr_inodes={FILES},mode=700"


def _have_own_mounts() -> bool:
    """Leave the machine's mounts: as root, else as "root" of a user namespace of one's own."""
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    for flags in (os.CLONE_NEWNS, os.CLONE_NEWUSER | os.CLONE_NEWNS):
        try:
            os.unshare(flags)
            if flags & os.CLONE_NEWUSER:
                # Files on a file system of the namespace need an owner that it knows.
                Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
                Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
                Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
            _mount(None, "/", None, MS_REC | MS_SLAVE)
        except OSError:
            continue
        return True
    return False


def _mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    texts = [None if text is None else os.fsencode(text) for text in (source, target, kind, data)]
    if libc.mount(*texts[:3], ctypes.c_ulong(flags), texts[3]) != 0:
        raise OSError(ctypes.get_errno(), f"mount on {target}: {os.strerror(ctypes.get_errno())}")
