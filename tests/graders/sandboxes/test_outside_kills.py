"""A kill from outside is nobody's mark: whoever is killed, the sandbox says so, and goes on with the next."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.sandboxes.base import SandboxError
from graders.sandboxes.frames import readable
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.scenario import Scenario, call

ENDLESS = "def f():\n    while True:\n        pass\n"
ONE_CALL = Scenario("one_call", [call("f")])


def players_of(sandbox: SubprocessSandbox) -> list[int]:
    pid = sandbox._host.pid
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()))


@pytest.mark.parametrize("victims", [players_of, lambda sandbox: [sandbox._host.pid]], ids=["player", "host"])
def test_it_is_an_error_of_the_sandbox(victims: Callable[[SubprocessSandbox], list[int]]):
    def killing(fds: list[int], deadline: float) -> list[int]:
        # The second wait of a session is for the call, which never ends by itself.
        if sandbox._host is not None and sandbox._host.answers.fd in fds and waits.append(1) is None:
            for pid in victims(sandbox) if len(waits) == 2 else ():
                os.kill(pid, signal.SIGKILL)
        return readable(fds, deadline)

    waits: list[int] = []
    with SubprocessSandbox("minitf", wait=killing) as sandbox:
        with pytest.raises(SandboxError, match="killed from outside"):
            sandbox.observe(ENDLESS, [ONE_CALL], ["f"])
        sandbox._wait = readable
        assert sandbox.observe("def f():\n    pass\n", [ONE_CALL], ["f"]).problem is None


def test_a_submission_that_ends_its_own_process_is_told_so(minitf_sandbox):
    source = "import os, signal\ndef f():\n    os.kill(os.getpid(), signal.{})\n"
    killed = minitf_sandbox.observe(source.format("SIGTERM"), [ONE_CALL], ["f"])
    assert killed.problem.kind == "crashed"
    refused = minitf_sandbox.observe(source.format("SIGKILL"), [ONE_CALL], ["f"]).observation
    outcome = refused["scenarios"]["one_call"]["GRAPH"]["steps"][0]["outcome"]
    assert outcome["error"]["type"] == "PermissionError"
