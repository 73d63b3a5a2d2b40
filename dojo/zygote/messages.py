"""What a client and a zygote say to each other: one JSON message each way, and descriptors along with it."""

import json
import os
import socket
import struct
from typing import Any

Json = dict[str, Any]

LONGEST_MESSAGE = 4096
MOST_DESCRIPTORS = 3
PID_UID_GID = struct.Struct("=3i")


class BadMessage(Exception):
    """The other side said nothing, or something that is no message."""


def send(connection: socket.socket, message: Json, descriptors: tuple[int, ...] = ()) -> None:
    """Raises `OSError` when the other side has gone."""
    socket.send_fds(connection, [json.dumps(message).encode()], descriptors)


def receive(connection: socket.socket) -> tuple[Json, list[int]]:
    """A message, and the descriptors that came with it; raises `BadMessage` and `OSError`."""
    data, descriptors, _, _ = socket.recv_fds(connection, LONGEST_MESSAGE, MOST_DESCRIPTORS)
    try:
        message = json.loads(data)
    except ValueError:
        message = None
    if not isinstance(message, dict):
        for fd in descriptors:
            os.close(fd)
        raise BadMessage("no message came")
    return message, descriptors


def is_ours(connection: socket.socket) -> bool:
    """Does the other side run as this user? (Where the system does not tell, the folder keeps others out.)"""
    return not hasattr(socket, "SO_PEERCRED") or _credentials(connection)[1] == os.geteuid()


def peer_pid(connection: socket.socket) -> int | None:
    """The process that listens at the other side, where the system tells (Linux)."""
    return _credentials(connection)[0] if hasattr(socket, "SO_PEERCRED") else None


def _credentials(connection: socket.socket) -> tuple[int, ...]:
    told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, PID_UID_GID.size)
    return PID_UID_GID.unpack(told)
