"""Locks the process it is called in: what a submission may use, read, write and call.

`enter` uses the strongest of what this machine has, and says what that was. Nothing of it
can be undone from inside. Each mechanism is one module; each works for root and for an
ordinary user, and each alone already stops most of what the others stop.
"""

from pathlib import Path

from graders.sandboxes.jail import landlock, namespaces, rlimits, seccomp
from graders.sandboxes.jail.linux import JailError as JailError
from graders.sandboxes.jail.paths import readable_paths
from graders.sandboxes.jail.rlimits import Bounds as Bounds

MECHANISMS = (rlimits.NAME, namespaces.NAME, landlock.NAME, seccomp.NAME)


def enter(folder: Path, bounds: Bounds) -> list[str]:
    """Lock this process into `folder`; returns the mechanisms that hold it, weakest first.

    A mechanism that the machine does not have is left out. It must be called before the
    process has a second thread: threads that exist already would stay free.
    """
    return [
        *rlimits.enter(bounds),
        *namespaces.enter(),
        *landlock.enter(readable_paths(), folder),
        *seccomp.enter(),
    ]
