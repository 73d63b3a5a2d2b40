"""Hosts: what they do where they must not fork, and how they end."""

import functools
import os

import pytest

from graders.sandboxes.base import SandboxError
from graders.sandboxes.frames import readable
from graders.sandboxes.hosts import BOOT, cold_host
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.scenario import Scenario, call, restart

# A host that has a second thread, as some builds of a runtime may start one when they are imported.
THREADED = f"import threading; threading.Thread(target=threading.Event().wait, daemon=True).start(); {BOOT}"
PROGRAM = "import os\ndef f(x):\n    return os.getpid()\n"
ONE_CALL = Scenario("one_call", [call("f", 1)])


def pid_seen(sandbox: SubprocessSandbox, source: str = PROGRAM) -> int:
    seen = sandbox.observe(source, [ONE_CALL], ["f"]).observation
    return seen["scenarios"]["one_call"]["GRAPH"]["steps"][0]["outcome"]["value"]["data"]


@pytest.fixture
def threaded_sandbox():
    with SubprocessSandbox("minitf", start=functools.partial(cold_host, boot=THREADED)) as sandbox:
        yield sandbox


def test_a_host_with_a_second_thread_becomes_the_player_of_each_submission(threaded_sandbox):
    first, second = pid_seen(threaded_sandbox), pid_seen(threaded_sandbox)
    assert first != second == threaded_sandbox._host.pid
    assert not threaded_sandbox._host.forks


def test_how_such_a_player_ends_is_told(threaded_sandbox):
    problem = threaded_sandbox.observe("import os\nos._exit(7)\n", [ONE_CALL], ["f"]).problem
    assert (problem.kind, "exit status 7" in problem.happened) == ("exits", True)
    assert pid_seen(threaded_sandbox)


def test_such_a_player_can_be_restarted(threaded_sandbox):
    scenario = Scenario("twice", [call("f", 1), restart(), call("os.getpid")])
    source = f"{PROGRAM}"
    steps = threaded_sandbox.observe(source, [scenario], ["f"]).observation["scenarios"]["twice"]["EAGER"][
        "steps"
    ]
    assert "value" in steps[0]["outcome"] and "error" in steps[2]["outcome"]


def test_a_host_ends_with_its_sandbox_even_while_it_plays():
    host = cold_host("minitf", 60)
    host.close()
    with pytest.raises(ProcessLookupError):
        os.kill(host.pid, 0)


def test_whoever_waits_may_give_up():
    class Enough(Exception):
        pass

    def impatient(fds: list[int], deadline: float) -> list[int]:
        if asked.append(fds) or len(asked) > 3:
            raise Enough
        return readable(fds, deadline)

    asked: list[list[int]] = []
    with SubprocessSandbox("minitf", wait=impatient) as sandbox:
        with pytest.raises(Enough):
            sandbox.observe("while True: pass", [ONE_CALL], ["f"])
        asked[:] = []
        sandbox._wait = readable
        assert sandbox.observe(PROGRAM, [ONE_CALL], ["f"]).problem is None


def test_a_runtime_that_does_not_come_in_time():
    with pytest.raises(SandboxError, match="it took too long"):
        cold_host("minitf", 0.0)
