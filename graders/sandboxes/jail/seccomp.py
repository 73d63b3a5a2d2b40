"""Which system calls a submission may make (a seccomp filter in the kernel's BPF).

Processes cannot be started at all, so that fork bombs and left-over daemons cannot exist;
threads can, which TensorFlow needs. Denied calls fail with "Operation not permitted".
"""

import ctypes
import errno
import os
import platform
import signal
from collections.abc import Iterator

from graders.sandboxes.jail.linux import PR_SET_NO_NEW_PRIVS, JailError, prctl, system_calls

NAME = "seccomp"

# Only with a thread's flag, only to oneself and not SIGKILL, only for reading: handled one by one below.
PARTLY_ALLOWED = ("clone", "clone3", "kill", "tgkill", "prlimit64")
# The jail's own; they only ever take rights away.
HARMLESS = ("landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self")

PR_SET_SECCOMP, MODE_FILTER = 22, 2
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000
CLONE_THREAD = 0x10000

# Offsets in the kernel's struct seccomp_data; arguments are 64 bits wide, low half first.
NUMBER, ARCH, ARGUMENTS = 0, 4, 16
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000

# Code, how many instructions to skip when a comparison holds, and when not; value.
Instruction = tuple[int, int, int, int]


class _Filter(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("jt", ctypes.c_uint8),
        ("jf", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    ]


class _Program(ctypes.Structure):
    _fields_ = [("len", ctypes.c_uint16), ("filter", ctypes.POINTER(_Filter))]


def enter() -> list[str]:
    """Forbid from now on; nothing where the machine's kind is not known."""
    if platform.machine() not in AUDIT_ARCH or not (calls := system_calls()):
        return []
    instructions = list(_program(calls, os.getpid()))
    filters = (_Filter * len(instructions))(*instructions)
    program = _Program(len(instructions), filters)
    try:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.addressof(program))
    except OSError as error:
        if error.errno in (errno.EINVAL, errno.ENOSYS):
            return []  # A kernel without it.
        raise JailError(f"seccomp is there, but failed: {error}") from error
    return [NAME]


def _program(calls: dict[str, int], pid: int) -> Iterator[Instruction]:
    yield _load(ARCH)
    yield EQUAL, 1, 0, AUDIT_ARCH[platform.machine()]
    yield _return(KILL)
    yield _load(NUMBER)
    # Programs for x32 would have other numbers for the same calls.
    yield AT_LEAST, 0, 1, X32_BIT
    yield _return(FAIL | errno.EPERM)
    for name, number in calls.items():
        if name not in PARTLY_ALLOWED and name not in HARMLESS:
            yield from _when_number(number, [_return(FAIL | errno.EPERM)])
    # glibc then starts threads by `clone`, whose flags a filter can read.
    yield from _when_number(calls["clone3"], [_return(FAIL | errno.ENOSYS)])
    yield from _when_number(calls["clone"], _allow_if(0, ANY_BIT, CLONE_THREAD))
    # Whoever is killed by SIGKILL was killed from outside, or by a limit.
    for name, signal_argument in (("kill", 1), ("tgkill", 2)):
        yield from _when_number(
            calls[name], _refuse_if(signal_argument, signal.SIGKILL) + _allow_if(0, EQUAL, pid)
        )
    yield from _when_number(calls["prlimit64"], _allow_if_zero(2))
    yield _return(ALLOW)


def _when_number(number: int, then: list[Instruction]) -> list[Instruction]:
    """These instructions, which return, for one system call; the number stays loaded."""
    return [(EQUAL, 0, len(then), number), *then]


def _refuse_if(argument: int, value: int) -> list[Instruction]:
    return [_load(ARGUMENTS + 8 * argument), (EQUAL, 0, 1, value), _return(FAIL | errno.EPERM)]


def _allow_if(argument: int, comparison: int, value: int) -> list[Instruction]:
    return [
        _load(ARGUMENTS + 8 * argument),
        (comparison, 0, 1, value),
        _return(ALLOW),
        _return(FAIL | errno.EPERM),
    ]


def _allow_if_zero(argument: int) -> list[Instruction]:
    low, high = (_load(ARGUMENTS + 8 * argument + half) for half in (0, 4))
    return [low, (EQUAL, 0, 3, 0), high, (EQUAL, 0, 1, 0), _return(ALLOW), _return(FAIL | errno.EPERM)]


def _load(offset: int) -> Instruction:
    return LOAD, 0, 0, offset


def _return(value: int) -> Instruction:
    return RETURN, 0, 0, value
