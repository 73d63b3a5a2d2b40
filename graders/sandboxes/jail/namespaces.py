"""A network without interfaces, and no shared memory or queues with anybody (`unshare`)."""

import os

NAME = "network namespace"


def enter() -> list[str]:
    """Leave the machine's network and IPC; nothing where containers or the kernel forbid it."""
    if not hasattr(os, "unshare"):
        return []
    apart = os.CLONE_NEWNET | os.CLONE_NEWIPC
    # An ordinary user may do this only as "root" of a user namespace of their own; root
    # gets one too, and with it loses its powers over the rest of the machine.
    for flags in (os.CLONE_NEWUSER | apart, apart):
        try:
            os.unshare(flags)
        except OSError:
            continue
        return [NAME]
    return []
