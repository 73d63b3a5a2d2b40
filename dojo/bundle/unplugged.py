"""Pulls the plug: a network of this process alone, in which there is nothing but this machine."""

import os
import socket
import struct
import sys

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
    # An ordinary user may do this only as "root" of a user namespace of their own.
    apart = os.CLONE_NEWNET if os.geteuid() == 0 else os.CLONE_NEWUSER | os.CLONE_NEWNET
    try:
        os.unshare(apart)
        configure(b"lo", SET_FLAGS, struct.pack("H22x", UP))
        configure(b"lo:1", SET_ADDRESS, struct.pack("HH4s16x", socket.AF_INET, 0, socket.inet_aton(ROOM)))
    except OSError as error:
        raise NotAllowed(f"this system does not let a program leave the network: {error.strerror}") from error


def configure(interface: bytes, request: int, value: bytes) -> None:
    """One setting of a network interface."""
    import fcntl  # which Windows does not have

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, request, struct.pack("16s24s", interface, value))


def interfaces() -> list[str]:
    """The names of the network interfaces that this process has."""
    return [name for _, name in socket.if_nameindex()]
