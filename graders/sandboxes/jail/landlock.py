"""Which files a submission may see (Landlock, Linux 5.13 and later).

Facts: the kernel's Documentation/userspace-api/landlock.rst and include/uapi/linux/landlock.h.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

from graders.sandboxes.jail.linux import PR_SET_NO_NEW_PRIVS, JailError, prctl, system_call, system_calls

NAME = "landlock"

CREATE_RULESET_VERSION = 1
RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = (1 << bit for bit in range(4))
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | READ_DIR
# What can be granted on a file; the other rights concern what is in a folder.
ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
# How many file rights each version of Landlock knows, from the first version on.
FILE_RIGHTS = (13, 14, 15, 15, 16)
# TCP bind and connect, from version 4; abstract sockets and signals, from version 6.
NETWORK_RIGHTS, SCOPES = 3, 3

WRITABLE_DEVICES = (Path("/dev/null"), Path("/dev/zero"))


def version() -> int:
    """The version of Landlock that this kernel has; 0 for none."""
    number = system_calls().get("landlock_create_ruleset")
    if number is None:
        return 0
    try:
        return system_call(number, None, ctypes.c_size_t(0), ctypes.c_uint32(CREATE_RULESET_VERSION))
    except OSError:
        return 0


def enter(readable: Iterable[Path], folder: Path) -> list[str]:
    """See only `readable`, and change only `folder`; raises `JailError` when the kernel balks."""
    if not (found := version()):
        return []
    every_right = (1 << FILE_RIGHTS[min(found, len(FILE_RIGHTS)) - 1]) - 1
    try:
        ruleset = _create(found, every_right)
        for path in readable:
            _allow(ruleset, path, READ)
        for device in WRITABLE_DEVICES:
            _allow(ruleset, device, (READ | WRITE_FILE) & every_right)
        _allow(ruleset, folder, every_right)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        system_call(system_calls()["landlock_restrict_self"], ctypes.c_int(ruleset), ctypes.c_uint32(0))
    except OSError as error:
        raise JailError(f"Landlock is there, but failed: {error}") from error
    os.close(ruleset)
    return [NAME]


def _create(found: int, every_right: int) -> int:
    # A kernel refuses fields that its version does not know.
    fields = [every_right, *([NETWORK_RIGHTS] if found >= 4 else []), *([SCOPES] if found >= 6 else [])]
    rules = struct.pack(f"={len(fields)}Q", *fields)
    number = system_calls()["landlock_create_ruleset"]
    return system_call(number, rules, ctypes.c_size_t(len(rules)), ctypes.c_uint32(0))


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # What is not there need not be allowed.
    try:
        granted = rights if path.is_dir() else rights & ON_FILES
        rule = struct.pack("=Qi", granted, fd)
        number = system_calls()["landlock_add_rule"]
        kind = ctypes.c_int(RULE_PATH_BENEATH)
        system_call(number, ctypes.c_int(ruleset), kind, rule, ctypes.c_uint32(0))
    finally:
        os.close(fd)
