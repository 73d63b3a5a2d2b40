"""A zygote is started, found, shared, replaced and survived; on the engine, which imports faster."""

import functools
import os
import select
import signal
from pathlib import Path
from typing import Any

import pytest

from dojo.zygote import client
from dojo.zygote.client import end_zygote, warm_host, zygote_status
from dojo.zygote.place import place_for
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.scenario import Scenario, call

PROGRAM = "import os\ndef f(x):\n    return x + 1\n"
ONE_CALL = Scenario("one_call", [call("f", 1)])
LOOKS_AROUND = """
import os, socket
def f(x):
    found = []
    for fd in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{fd}"))
        except OSError:
            pass
    try:
        socket.socket(socket.AF_UNIX).connect(%r)
        found.append("connected")
    except OSError as error:
        found.append(type(error).__name__)
    return found
"""

PATIENCE = 30.0  # seconds


def warm_sandbox(**options: Any) -> SubprocessSandbox:
    return SubprocessSandbox("minitf", start=functools.partial(warm_host, **options))


def value_of(sandbox: SubprocessSandbox, source: str = PROGRAM) -> Any:
    seen = sandbox.observe(source, [ONE_CALL], ["f"]).observation
    return seen["scenarios"]["one_call"]["GRAPH"]["steps"][0]["outcome"]["value"]


def verdict(**options: Any) -> tuple[int, int | None]:
    """One submission in a sandbox of its own: what `f(1)` returned, and the zygote's process."""
    with warm_sandbox(**options) as sandbox:
        value = value_of(sandbox)["data"]
    status = zygote_status("minitf")
    return value, status and status["pid"]


def running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_the_second_sandbox_finds_the_zygote_of_the_first():
    first, second = verdict(), verdict()
    assert first == second
    status = zygote_status("minitf")
    assert (status["runtime"]["name"], status["served"]) == ("minitf", 2)
    assert status["memory"] > 1 << 20


def test_two_sandboxes_at_once_do_not_wait_for_each_other():
    with warm_sandbox() as one, warm_sandbox() as other:
        assert value_of(one) == value_of(other) == value_of(one)
        assert one._host.pid != other._host.pid
        assert one._host.pid != zygote_status("minitf")["pid"] != other._host.pid


def test_a_sandbox_goes_on_when_the_zygote_is_killed_and_the_next_starts_another():
    with warm_sandbox() as sandbox:
        value_of(sandbox)
        pid = zygote_status("minitf")["pid"]
        os.kill(pid, signal.SIGKILL)
        assert value_of(sandbox)["data"] == 2
    value, new_pid = verdict()
    assert value == 2 and new_pid not in (None, pid)


def test_a_host_that_is_killed_is_replaced():
    with warm_sandbox() as sandbox:
        value_of(sandbox)
        os.kill(sandbox._host.pid, signal.SIGKILL)
        assert value_of(sandbox)["data"] == 2


def test_a_host_ends_with_its_sandbox():
    with warm_sandbox() as sandbox:
        value_of(sandbox)
        ending = os.pidfd_open(sandbox._host.pid)
    assert select.select([ending], [], [], PATIENCE)[0], "it still runs"
    os.close(ending)


def test_a_zygote_with_other_code_is_replaced(monkeypatch):
    _, old = verdict()
    monkeypatch.setattr(client, "fingerprint", lambda runtime: "after an update")
    value, new = verdict()
    assert (value, verdict()) == (2, (2, new))
    assert new not in (None, old)


def test_a_zygote_that_is_stuck_costs_no_verdict(monkeypatch):
    monkeypatch.setattr(client, "SECONDS_TO_ANSWER", 0.3)
    _, stuck = verdict()
    os.kill(stuck, signal.SIGSTOP)
    value, pid = verdict()
    assert value == 2 and pid not in (None, stuck)
    assert not running(stuck)


def test_a_zygote_nobody_asks_ends_and_leaves_no_socket():
    _, pid = verdict(idle_seconds=0.1)
    place = place_for("minitf")
    if pid is not None:
        os.waitpid(pid, 0)
    assert not place.socket.exists() and not place.ready.exists()
    assert verdict()[0] == 2


def test_a_zygote_that_is_not_found_any_more_ends():
    _, pid = verdict()
    place_for("minitf").socket.unlink()
    value, other = verdict()
    assert value == 2 and other not in (None, pid)


def test_a_dead_socket_is_replaced():
    place = place_for("minitf")
    place.socket.write_bytes(b"")
    value, pid = verdict()
    assert value == 2 and pid is not None


@pytest.mark.parametrize("spoil", [lambda f: f.chmod(0o777), lambda f: (f.rmdir(), f.write_bytes(b""))])
def test_without_a_safe_folder_a_child_of_our_own_does_it(cache_folder, spoil):
    folder = place_for("minitf").folder
    spoil(folder)
    assert verdict() == (2, None)


def test_where_the_path_is_too_long_for_a_socket_a_child_of_our_own_does_it(monkeypatch, cache_folder):
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_folder / ("x" * 100)))
    assert verdict() == (2, None)


def test_a_runtime_that_cannot_be_imported_is_told_as_without_a_zygote():
    with (
        SubprocessSandbox("no_such_runtime", start=warm_host) as sandbox,
        pytest.raises(SandboxError, match="no_such_runtime"),
    ):
        sandbox.observe(PROGRAM, [ONE_CALL], ["f"])


def test_nothing_that_a_submission_has_leads_to_the_zygote():
    with warm_sandbox() as sandbox:
        value_of(sandbox)
        found = value_of(sandbox, LOOKS_AROUND % str(place_for("minitf").socket))
        held_by = sandbox.observe(PROGRAM, [ONE_CALL], ["f"]).isolation
    *descriptors, connecting = (item["data"] for item in found["items"])
    assert not [link for link in descriptors if link.startswith("socket:")]
    assert connecting == ("PermissionError" if "seccomp" in held_by else "connected")


def test_there_is_nothing_to_tell_or_end_where_there_is_no_zygote():
    end_zygote("minitf")
    assert zygote_status("minitf") is None
