"""Bad submissions in a real child process with real TensorFlow: each gets its own words."""

import os
import signal

import pytest

from graders.problems import Problem
from graders.sandboxes.base import SandboxError
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox
from graders.scenario import Scenario, call

pytestmark = [pytest.mark.tensorflow, pytest.mark.xdist_group("graders")]

ONE_CALL = Scenario("one_call", [call("f", 1)])
GOOD = "import tensorflow as tf\n\n@tf.function\ndef f(x):\n    return tf.constant(x) + 1\n"


@pytest.fixture
def sandbox(tensorflow_sandbox):
    """Limits that a busy machine does not reach."""
    return tensorflow_sandbox


@pytest.fixture(scope="module")
def hasty_sandbox():
    """Short limits, so that what never ends is told soon."""
    with SubprocessSandbox("minitf", Limits(load=2, step=2)) as sandbox:
        yield sandbox


def problem_of(sandbox: SubprocessSandbox, source: str) -> Problem:
    outcome = sandbox.observe(source, [ONE_CALL], ["f"])
    assert outcome.observation is None
    return outcome.problem


def test_a_good_submission_is_observed_in_both_modes(sandbox):
    seen = sandbox.observe(GOOD, [ONE_CALL], ["f"]).observation
    assert seen["runtime"]["name"] == "tensorflow"
    for mode in ("EAGER", "GRAPH"):
        value = seen["scenarios"]["one_call"][mode]["steps"][0]["outcome"]["value"]
        assert (value["dtype"], value["data"]) == ("int32", 2)


@pytest.mark.parametrize("second_runs", [True, False])
def test_graphs_are_run_again_where_that_is_wanted(second_runs):
    asked = []
    with SubprocessSandbox("tensorflow", second_runs=second_runs) as sandbox:
        sandbox.tell = lambda request, answer: asked.append(request["do"])
        outcome = sandbox.observe(GOOD, [ONE_CALL], ["f"])
    assert outcome.observation
    assert ("run_again" in asked, outcome.evidence is not None) == (second_runs, second_runs)


@pytest.mark.parametrize(
    ("source", "kind", "line", "told"),
    [
        ("def g(x): pass", "missing_entry_point", None, "does not define `f`"),
        ("f = 3", "missing_entry_point", None, "cannot be called"),
        ("x = 1\n1 / 0", "import_error", 2, "ZeroDivisionError: division by zero"),
        ("import no_such_module", "import_error", 1, "No module named 'no_such_module'"),
        ("import sys\nsys.exit(0)", "exits", 2, "ended the Python process"),
        ("def f(x):\n    raise SystemExit", "exits", 2, "During `f(1)`"),
        ("import os\nos._exit(7)", "exits", None, "exit status 7"),
        ("import os\ndef f(x):\n    os._exit(0)", "exits", None, "During `f(1)`"),
        ("import os\nos.kill(os.getpid(), 11)", "crashed", None, "killed by signal 11"),
        (
            "import builtins\nbuiltins.isinstance = builtins.len = None",
            "crashed",
            None,
            "broke the Python process",
        ),
        ("def f(x):\n    for i in range(1_000_000):\n        print(i)", "output_limit", 3, "During `f(1)`"),
        ("while True: print('x')", "output_limit", 1, "While your file was imported"),
        ("import sys\nsys.modules['tensorflow'] = sys\ndef f(x): pass", "redefines_tensorflow", None, "`tf`"),
        ("globals()['tf'] = 3\ndef f(x): pass", "redefines_tensorflow", None, "`tf`"),
    ],
)
def test_a_problem_is_told(sandbox, source, kind, line, told):
    problem = problem_of(sandbox, source)
    assert (problem.kind, problem.line) == (kind, line)
    assert told in problem.happened
    assert problem.mode == "EAGER" or kind == "redefines_tensorflow"


def test_an_endless_import(hasty_sandbox):
    problem = problem_of(hasty_sandbox, "while True: pass")
    assert (problem.kind, problem.step) == ("time_limit", None)
    assert "imported" in problem.happened


def test_an_endless_call_even_one_that_ignores_signals_and_catches_everything(hasty_sandbox):
    source = (
        "import signal\nfor n in (1, 2, 15):\n    signal.signal(n, signal.SIG_IGN)\n"
        "def f(x):\n    while True:\n        try:\n            f(x)\n"
        "        except BaseException:\n            pass\n"
    )
    problem = problem_of(hasty_sandbox, source)
    assert (problem.kind, problem.mode, problem.step) == ("time_limit", "EAGER", "f(1)")


def test_an_endless_graph(sandbox, monkeypatch):
    monkeypatch.setattr(sandbox, "_limits", Limits(load=20, step=3))
    source = (
        "import tensorflow as tf\n@tf.function\ndef f(x):\n    i = tf.constant(0)\n"
        "    if not tf.executing_eagerly():\n"
        "        while i < 1:\n            i = i * 1\n    return i\n"
    )
    problem = problem_of(sandbox, source)
    assert (problem.kind, problem.mode) == ("time_limit", "GRAPH")


def test_garbage_on_every_descriptor_is_no_answer(sandbox):
    source = (
        "import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'not an answer\\n')\n"
        "    except OSError:\n        pass\ndef f(x): pass\n"
    )
    assert problem_of(sandbox, source).kind == "crashed"


@pytest.mark.parametrize(
    "forged", ['{"ended": 0}', '{"player": 1}', '{"answer": {}}', '{"answer": {"value": 3}}']
)
def test_a_forged_answer_ends_the_submission_and_harms_no_later_one(sandbox, forged):
    source = (
        f"import os\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'{forged}\\n' * 3)\n"
        "    except OSError:\n        pass\ndef f(x): pass\n"
    )
    assert problem_of(sandbox, source).kind == "crashed"
    assert sandbox.observe(GOOD, [ONE_CALL], ["f"]).problem is None


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("def f(x): pass", "NoneType"),
        ("def f(x): return 'text'", "str"),
        ("def f(x): return [object()]", "list"),
    ],
)
def test_a_wrong_type_is_an_outcome_and_no_problem(sandbox, source, kind):
    seen = sandbox.observe(source, [ONE_CALL], ["f"]).observation
    value = seen["scenarios"]["one_call"]["GRAPH"]["steps"][0]["outcome"]["value"]
    assert kind in (value["kind"], value.get("type"))


def test_replacing_json_changes_nothing(sandbox):
    source = "import json\njson.dumps = json.loads = None\ndef f(x): return x\n"
    assert sandbox.observe(source, [ONE_CALL], ["f"]).problem is None


def test_a_wrong_number_of_arguments_is_an_outcome(sandbox):
    seen = sandbox.observe("def f(): pass", [ONE_CALL], ["f"]).observation
    error = seen["scenarios"]["one_call"]["EAGER"]["steps"][0]["outcome"]["error"]
    assert error["type"] == "TypeError"
    assert "takes 0 positional arguments but 1 was given" in error["message"]


def test_a_submission_finds_nothing_of_ours_and_leaves_nothing_behind(monkeypatch):
    source = (
        "import os, sys\n"
        "def f(x):\n"
        "    open('left.txt', 'w').write('x')\n"
        "    return [os.getcwd(), os.environ.get('SECRET'), os.environ['HOME']]\n"
    )
    monkeypatch.setenv("SECRET", "s")
    with SubprocessSandbox("minitf") as fresh:
        seen = fresh.observe(source, [ONE_CALL], ["f"]).observation
    value = seen["scenarios"]["one_call"]["EAGER"]["steps"][0]["outcome"]["value"]
    folder, *environment = (item["data"] for item in value["items"])
    assert environment == [None, folder]
    assert not os.path.exists(folder)  # noqa: PTH110 (a path of another process)


def test_a_submission_starts_no_process(sandbox):
    problem = problem_of(sandbox, "import os\nos.fork()\ndef f(x): pass\n")
    assert (problem.kind, problem.line) == ("import_error", 2)
    assert "PermissionError" in problem.happened


def test_a_thread_left_spinning_ends_with_the_submission(sandbox):
    source = (
        "import os, threading\ndef spin():\n    while True: pass\nthreading.Thread(target=spin).start()\n"
        "def f(x): return os.getpid()\n"
    )
    seen = sandbox.observe(source, [ONE_CALL], ["f"]).observation
    pid = seen["scenarios"]["one_call"]["EAGER"]["steps"][0]["outcome"]["value"]["data"]
    assert not running(pid)


def test_what_holds_a_submission_is_told(sandbox):
    assert "rlimits" in sandbox.observe(GOOD, [ONE_CALL], ["f"]).isolation


def running(pid: int) -> bool:
    """Is a process alive (a zombie is not)?"""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:  # noqa: PTH123 (not a real file)
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_child_that_a_submission_kills_is_replaced():
    with SubprocessSandbox("minitf") as sandbox:
        good = sandbox.observe(GOOD, [ONE_CALL], ["f"]).observation
        sandbox.observe("import os\nos.kill(os.getppid(), 9)\ndef f(x): pass", [ONE_CALL], ["f"])
        assert sandbox.observe(GOOD, [ONE_CALL], ["f"]).observation == good


def test_a_child_that_was_killed_between_submissions_is_replaced():
    with SubprocessSandbox("minitf") as sandbox:
        ours = "import os\ndef f(x): return [os.getppid()]\n"
        seen = sandbox.observe(ours, [ONE_CALL], ["f"]).observation
        value = seen["scenarios"]["one_call"]["EAGER"]["steps"][0]["outcome"]["value"]
        os.kill(value["items"][0]["data"], signal.SIGKILL)
        assert sandbox.observe(GOOD, [ONE_CALL], ["f"]).problem is None


def test_run_executes_the_demo_in_both_modes(sandbox):
    demo = "\nif __name__ == '__main__':\n    print(int(f(2)))\n    nothing_here\n"
    ran = sandbox.run(GOOD + demo, "my demo.py")
    assert ran["problem"] is None
    for mode, kinds in (("EAGER", ["call", "print"]), ("GRAPH", ["call", "trace", "print"])):
        done = ran["modes"][mode]
        assert [event["kind"] for event in done["events"]] == kinds
        assert done["events"][-1]["text"] == "3\n"
        assert done["error"]["where"] == {"line": 9, "text": "nothing_here"}


def test_run_keeps_what_the_first_mode_did_when_the_second_never_ends(hasty_sandbox):
    source = "import tensorflow as tf\nprint('hi')\nwhile not tf.config.functions_run_eagerly(): pass\n"
    ran = hasty_sandbox.run(source)
    assert ran["modes"]["EAGER"]["events"][0]["text"] == "hi\n"
    assert (ran["problem"]["kind"], ran["problem"]["mode"]) == ("time_limit", "GRAPH")


def test_a_runtime_that_cannot_be_started():
    with (
        SubprocessSandbox("no_such_runtime") as sandbox,
        pytest.raises(SandboxError, match="no_such_runtime"),
    ):
        sandbox.observe(GOOD, [ONE_CALL], ["f"])
