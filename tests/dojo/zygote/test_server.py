"""What a zygote refuses, and whom it ignores."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from dojo.zygote import messages
from dojo.zygote.place import place_for
from dojo.zygote.server import Zygote
from graders.sandboxes.hosts import Pipes


class InUse:
    """A runtime whose copies would hang."""

    name, version = "in_use", "1"

    def can_fork(self) -> bool:
        return False


@pytest.fixture
def zygote() -> Iterator[Zygote]:
    with socket.socket(socket.AF_UNIX) as listener:
        found = Zygote(place_for("in_use"), listener, "code", 1.0)
        found.runtime = InUse()
        yield found


def answer(
    zygote: Zygote, message: bytes | dict, descriptors: tuple[int, ...] = ()
) -> tuple[bool, dict | None]:
    """Does the zygote go on after this message, and what did it say?"""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        if isinstance(message, bytes):
            ours.sendall(message)
        else:
            messages.send(ours, message, descriptors)
        goes_on = zygote._answer(theirs)
        theirs.shutdown(socket.SHUT_RDWR)
        data = ours.recv(4096)
        return goes_on, messages.json.loads(data) if data else None


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_it_does_not_fork_when_its_runtime_is_in_use(zygote):
    pipes = Pipes()
    goes_on, said = answer(zygote, {"do": "host", "code": "code"}, pipes.theirs)
    assert (goes_on, said) == (False, {"refused": "copies of this process would not work"})
    pipes.hand_over()
    pipes.close()


def test_it_does_not_serve_other_code(zygote):
    assert answer(zygote, {"do": "host", "code": "newer"}) == (False, {"refused": "the code has changed"})


@pytest.mark.parametrize("message", [b"no json", b"[]", {"do": "dance"}, b"\xff" * 4000])
def test_nonsense_changes_nothing(zygote, message):
    assert answer(zygote, message) == (True, None)


def test_descriptors_that_come_with_nonsense_are_closed(zygote):
    before = open_descriptors()
    pipes = Pipes()
    answer(zygote, {"do": "dance"}, pipes.theirs)
    pipes.hand_over()
    pipes.close()
    assert open_descriptors() == before


def test_it_tells_what_it_is(zygote):
    goes_on, said = answer(zygote, {"do": "status"})
    assert goes_on and said["pid"] == os.getpid()
    assert said["runtime"] == {"name": "in_use", "version": "1"}
