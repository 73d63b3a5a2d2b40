"""System calls that Python's library does not offer, by number."""

import ctypes
import os
import platform
import sys

# Numbers are the kernel's: arch/x86/entry/syscalls/syscall_64.tbl and
# include/uapi/asm-generic/unistd.h (aarch64). Those from 424 on are the same on both.
X86_64 = {
    "clone": 56, "fork": 57, "vfork": 58, "execve": 59, "kill": 62, "tkill": 200, "tgkill": 234,
    "socket": 41, "socketpair": 53, "ptrace": 101, "setpgid": 109, "setsid": 112,
    "personality": 135, "pivot_root": 155, "setrlimit": 160, "chroot": 161, "acct": 163,
    "settimeofday": 164, "mount": 165, "umount2": 166, "swapon": 167, "reboot": 169,
    "sethostname": 170, "init_module": 175, "add_key": 248, "request_key": 249, "keyctl": 250,
    "clock_settime": 227, "kexec_load": 246, "mq_open": 240, "shmget": 29, "msgget": 68, "semget": 64,
    "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "perf_event_open": 298, "prlimit64": 302,
    "name_to_handle_at": 303, "open_by_handle_at": 304, "setns": 308, "process_vm_readv": 310,
    "process_vm_writev": 311, "finit_module": 313, "bpf": 321, "execveat": 322, "userfaultfd": 323,
    "unshare": 272,
}  # fmt: skip
AARCH64 = {
    "clone": 220, "execve": 221, "kill": 129, "tkill": 130, "tgkill": 131, "socket": 198,
    "socketpair": 199, "ptrace": 117, "setpgid": 154, "setsid": 157, "personality": 92,
    "pivot_root": 41, "setrlimit": 164, "chroot": 51, "acct": 89, "settimeofday": 170, "mount": 40,
    "umount2": 39, "swapon": 224, "reboot": 142, "sethostname": 161, "init_module": 105,
    "add_key": 217, "request_key": 218, "keyctl": 219, "clock_settime": 112, "kexec_load": 104,
    "mq_open": 180, "shmget": 194, "msgget": 186, "semget": 190, "rt_sigqueueinfo": 138,
    "rt_tgsigqueueinfo": 240, "perf_event_open": 241, "prlimit64": 261, "name_to_handle_at": 264,
    "open_by_handle_at": 265, "setns": 268, "process_vm_readv": 270, "process_vm_writev": 271,
    "finit_module": 273, "bpf": 280, "execveat": 281, "userfaultfd": 282, "unshare": 97,
}  # fmt: skip
NEWER = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsmount": 432, "pidfd_open": 434, "clone3": 435,
    "pidfd_getfd": 438, "landlock_create_ruleset": 444, "landlock_add_rule": 445,
    "landlock_restrict_self": 446,
}  # fmt: skip
TABLES = {"x86_64": X86_64 | NEWER, "aarch64": AARCH64 | NEWER}

PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38


class JailError(Exception):
    """A mechanism that the machine has refused to work; nothing may run as if it held."""


def system_calls() -> dict[str, int]:
    """Numbers by name on this machine; none where they are not known."""
    return TABLES.get(platform.machine(), {}) if sys.platform == "linux" else {}


def system_call(number: int, *arguments: object) -> int:
    """Call the kernel; raises `OSError` when it says no."""
    return _checked(ctypes.CDLL(None, use_errno=True).syscall(ctypes.c_long(number), *arguments))


def prctl(option: int, *arguments: int) -> int:
    """Raises `OSError` when the kernel says no."""
    wide = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    return _checked(ctypes.CDLL(None, use_errno=True).prctl(option, *wide))


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
