"""Tries attacks as an ordinary user: a program that root starts and that then is root no more.

    python -m tests.attacks.ordinary_user RUNTIME NAME…

prints what `trial.tried` says of each as a line of JSON. Python itself may be where only
root may look (`/root/.pyenv`); then it is shown to this process, and to no other, by a
mount of its own.
"""

import ctypes
import json
import os
import stat
import sys
import tempfile
from pathlib import Path

NOBODY = 65534
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
CANNOT_READ = 77


def main(runtime: str, names: list[str]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="ordinary-user-"))
    folder.chmod(0o777)
    _show_python()
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    if hidden := _hidden_from_us():
        print(f"An ordinary user may not read {hidden}.", file=sys.stderr)
        sys.exit(CANNOT_READ)
    _try(runtime, names, folder)


def _try(runtime: str, names: list[str], folder: Path) -> None:
    # Only now: it imports the project, which this user has to be able to read.
    from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
    from tests.attacks.attack import ALL, LIARS
    from tests.attacks.trial import PATIENT, tried

    tempfile.tempdir = str(folder)
    with SubprocessSandbox(runtime, PATIENT) as sandbox:
        for attack in (*ALL, *LIARS):
            if attack.name in names:
                print(json.dumps(tried(sandbox, folder, attack)), flush=True)


def _hidden_from_us() -> Path | None:
    places = (Path(sys.executable), Path(sys.base_prefix), Path(__file__).parents[2] / "graders")
    return next((place for place in places if not os.access(place, os.R_OK)), None)


def _show_python() -> None:
    """Open the way to Python's own files, where a folder above them is closed to others."""
    prefix = Path(sys.base_prefix).resolve()
    closed = next((one for one in reversed(prefix.parents) if not one.stat().st_mode & stat.S_IXOTH), None)
    if closed is None:
        return
    os.unshare(os.CLONE_NEWNS)
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    with tempfile.TemporaryDirectory() as kept:
        _mount(str(prefix), kept, None, MS_BIND)
        _mount("tmpfs", str(closed), "tmpfs", 0, "mode=755")
        prefix.mkdir(parents=True)
        _mount(kept, str(prefix), None, MS_BIND)
        ctypes.CDLL(None).umount2(kept.encode(), 2)


def _mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    texts = [None if text is None else text.encode() for text in (source, target, kind, data)]
    if libc.mount(*texts[:3], ctypes.c_ulong(flags), texts[3]) != 0:
        raise OSError(ctypes.get_errno(), f"mount on {target}: {os.strerror(ctypes.get_errno())}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
