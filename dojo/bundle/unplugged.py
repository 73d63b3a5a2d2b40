"""Pulls the plug: a network of this process alone, in which there is nothing but this machine."""

import os
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

SET_FLAGS, SET_ADDRESS = 0x8914, 0x8916  # SIOCSIFFLAGS, SIOCSIFADDR
UP = 0x1
ROOM = "192.168.77.1"


class NotAllowed(Exception):
    """The system keeps processes on its network."""


def unplug() -> None:
    """Leave every network: this process, and what it starts, reach only each other. Raises `NotAllowed`.

    The machine can then be reached at 127.0.0.1, and at `ROOM`, which stands for an address in a room.
    """
    if not sys.platform.startswith("linux"):
        raise NotAllowed("only Linux can take the network away from one program")
    # Who has left half-way cannot come back: a child goes first.
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        if status:
            raise NotAllowed("this system does not let a program leave the network")
        leave()
    else:
        os._exit(went_well(leave))


def went_well(attempt: Callable[[], None]) -> int:
    """The exit status of an attempt."""
    try:
        attempt()
    except OSError:
        return 1
    return 0


def leave() -> None:
    """Enter a network without anybody, as root or as an ordinary user, and switch its loopback on."""
    try:
        os.unshare(os.CLONE_NEWNET)
    except PermissionError:
        leave_as_user()
    configure(b"lo", SET_FLAGS, struct.pack("H22x", UP))
    configure(b"lo:1", SET_ADDRESS, struct.pack("HH4s16x", socket.AF_INET, 0, socket.inet_aton(ROOM)))


def leave_as_user() -> None:
    """The same, as the only one in a namespace of users."""
    user, group = os.geteuid(), os.getegid()
    os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)
    # Where a user may not keep their number, they go on without one.
    with suppress(PermissionError):
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def configure(interface: bytes, request: int, value: bytes) -> None:
    """One setting of a network interface."""
    import fcntl  # which Windows does not have

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, request, struct.pack("16s24s", interface, value))


def interfaces() -> list[str]:
    """The names of the network interfaces that this process has."""
    return [name for _, name in socket.if_nameindex()]
