"""A player that waits for its submission gives the same observation, sooner."""

import json
import os
import re
import signal
import time

import pytest

from graders.sandboxes.frames import readable
from graders.sandboxes.subprocess_sandbox import SubprocessSandbox
from graders.scenario import Scenario, call, tensor

SOURCE = (
    "import tensorflow as tf\n@tf.function\ndef f(x):\n    print('tracing')\n"
    "    for i in tf.range(3):\n        x += 1.0\n    return x\n"
    "def pid(x):\n    import os\n    return os.getpid()\n"
)
CALLS = Scenario("calls", [call("f", tensor(1.0)), call("f", tensor([1.0]))])
ASKS_PID = Scenario("asks_pid", [call("pid", 1)])


@pytest.fixture
def sandbox():
    with SubprocessSandbox("minitf") as found:
        yield found


def pid_of_player(sandbox: SubprocessSandbox, name: str = "starter.py") -> int:
    seen = sandbox.observe(SOURCE, [ASKS_PID], ["f"], name).observation
    return seen["scenarios"]["asks_pid"]["GRAPH"]["steps"][0]["outcome"]["value"]["data"]


def without_serial_numbers(observation: dict) -> str:
    """TensorFlow counts through the names of functions in a process."""
    return re.sub(r"_\d+", "", json.dumps(observation))


@pytest.mark.tensorflow
@pytest.mark.xdist_group("graders")
def test_the_observation_is_the_same(tensorflow_sandbox):
    plain = tensorflow_sandbox.observe(SOURCE, [CALLS], ["f"]).observation
    tensorflow_sandbox.prepare()
    rehearsed = tensorflow_sandbox.observe(SOURCE, [CALLS], ["f"]).observation
    assert without_serial_numbers(rehearsed) == without_serial_numbers(plain)


def test_the_player_that_waited_is_used_once(sandbox):
    sandbox.prepare()
    waiting = sandbox._prepared.session._pid
    assert pid_of_player(sandbox) == waiting != pid_of_player(sandbox)


def test_for_another_file_name_there_is_another_player(sandbox):
    sandbox.prepare("mine.py")
    waiting = sandbox._prepared.session._pid
    assert pid_of_player(sandbox, "yours.py") != waiting
    assert sandbox._prepared is None


def test_one_that_died_while_it_waited_is_not_blamed_on_anybody(sandbox):
    sandbox.prepare()
    os.kill(sandbox._prepared.session._pid, signal.SIGKILL)
    assert readable([sandbox._host.control.fd], time.monotonic() + 60)
    assert pid_of_player(sandbox)


def test_its_folder_goes_with_the_sandbox(sandbox):
    sandbox.prepare()
    folder = sandbox._prepared.path.parent
    sandbox.close()
    assert not folder.exists()


def test_what_is_asked_and_answered_can_be_heard(sandbox):
    heard = []
    sandbox.tell = lambda request, answer: heard.append((request["do"], answer is not None))
    sandbox.prepare()
    sandbox.observe(SOURCE, [ASKS_PID], ["f"])
    once = [
        ("load", False),
        ("load", True),
        ("play", False),
        ("play", True),
        ("finish", False),
        ("finish", True),
    ]
    assert heard == 2 * once
