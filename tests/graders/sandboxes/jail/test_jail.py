"""What a locked process can still do, and what it cannot, whoever started it."""

import os
import sys
from pathlib import Path

import pytest

from graders.sandboxes.jail import MECHANISMS
from tests.graders.sandboxes.jail.inside import ROOT, inside, start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux has more than limits.")

READS_OF_OTHERS = [
    f"open({str(ROOT / 'README.md')!r}).read()",
    f"os.listdir({str(ROOT / 'graders/specs')!r})",
    f"os.listdir({str(ROOT / 'graders/expected')!r})",
    f"os.listdir({str(ROOT / 'solutions')!r})",
    "open('/etc/passwd').read()",
    "open(f'/proc/{os.getppid()}/environ').read()",
    "os.listdir('/tmp')",
    "os.listdir('/home')",
]
WRITES_ELSEWHERE = [
    f"open({str(ROOT / 'README.md')!r}, 'a')",
    f"open({str(Path(os.__file__))!r}, 'a')",
    "open('/tmp/left-behind', 'w')",
    "os.symlink('/etc/passwd', '/tmp/left-behind')",
]
PROCESSES = [
    "os.fork()",
    "os.execv('/bin/true', ['true'])",
    "__import__('subprocess').run(['true'])",
    "os.kill(os.getppid(), 0)",
    "os.kill(0, 0)",
    "os.kill(-1, 0)",
    "os.setsid()",
    "os.setpgid(0, 0)",
    "os.unshare(os.CLONE_NEWNS)",
]
NETWORK = [
    "__import__('socket').socket()",
    "__import__('socket').socket(__import__('socket').AF_UNIX)",
    "__import__('socket').socketpair()",
]
MORE_OF_THE_MACHINE = [
    "__import__('resource').setrlimit(__import__('resource').RLIMIT_DATA, (-1, -1))",
    "__import__('resource').prlimit(0, __import__('resource').RLIMIT_NOFILE, (10, 10))",
]
ALLOWED = {
    "open('note', 'w').write('here')": 4,
    "open('note').read()": "here",
    "os.mkdir('saved')": None,
    "os.rename('note', 'saved/note')": None,
    "os.listdir('saved')": ["note"],
    "open(os.devnull, 'w').write('gone')": 4,
    "len(os.urandom(3))": 3,
    "os.kill(os.getpid(), 0)": None,
    "__import__('xml.dom.minidom').__name__": "xml",
    "__import__('numpy').arange(3).sum().item()": 3,
    "__import__('minitf').__name__": "minitf",
    "__import__('concurrent.futures').futures.ThreadPoolExecutor().submit(len, 'abc').result()": 3,
}


@pytest.fixture(scope="module")
def tried(tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("folder")
    everything = [
        f"os.chdir({str(folder)!r})",
        *READS_OF_OTHERS,
        *WRITES_ELSEWHERE,
        *NETWORK,
        *PROCESSES,
        *MORE_OF_THE_MACHINE,
        *ALLOWED,
    ]
    return inside(folder, "\n".join(everything))


def test_this_machine_has_every_mechanism(tried):
    """What the other tests rest on; on a machine with less, `held` would say so."""
    assert tuple(tried["held"]) == MECHANISMS


@pytest.mark.parametrize("line", READS_OF_OTHERS + WRITES_ELSEWHERE + PROCESSES + NETWORK)
def test_refused(tried, line):
    assert tried["found"][line] == "PermissionError"


@pytest.mark.parametrize("line", MORE_OF_THE_MACHINE)
def test_limits_stay(tried, line):
    assert tried["found"][line] in ("PermissionError", "ValueError")


@pytest.mark.parametrize(("line", "value"), ALLOWED.items())
def test_allowed(tried, line, value):
    assert tried["found"][line] == value


def test_a_network_without_interfaces(tmp_path):
    lines = "open('/proc/self/net/dev').read().count(':')"
    assert inside(tmp_path, lines)["found"][lines] == 1  # the loopback, which is down


def test_memory_files_and_descriptors_are_limited(tmp_path):
    big, fds = "len(bytearray(200 << 20))", "[os.dup(1) for _ in range(100)]"
    file = f"open({str(tmp_path / 'big')!r}, 'wb').write(bytes(2 << 20))"
    tried = inside(tmp_path, f"{big}\n{fds}\n{file}", data_bytes=150 << 20, open_files=50, file_bytes=1 << 20)
    assert list(tried["found"].values()) == ["MemoryError", "OSError", "OSError"]


def test_computing_time_is_limited(tmp_path):
    ended = start(tmp_path, "[0 for _ in iter(int, 1)]", cpu_seconds=1)
    assert ended.returncode == -24  # SIGXCPU


def test_nothing_inside_can_be_undone_by_entering_again(tmp_path):
    line = f"[enter(Path('/'), Bounds()), open({str(ROOT / 'README.md')!r})]"
    assert inside(tmp_path, line)["found"][line] in ("PermissionError", "JailError")


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="Only root can become somebody else.")
def test_an_ordinary_user_is_held_as_well(tmp_path):
    """Root is held by the tests above; nobody (65534) by this one."""
    tmp_path.chmod(0o777)
    code = "os.fork()\nopen('/etc/passwd')\nsocket.socket()"
    tried = inside(tmp_path, code, user=65534)
    assert set(tried["found"].values()) == {"PermissionError"}
    assert tuple(tried["held"]) == MECHANISMS
