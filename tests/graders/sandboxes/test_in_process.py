"""The page's sandbox: the same player, called directly; tested in a process of its own.

minitf answers to the name `tensorflow` in the process that loads it, so these tests run
a script each in a fresh interpreter instead of doing that to the test run.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

BEGINNING = """
import json
from graders.sandboxes.in_process import InProcessSandbox
from graders.scenario import Scenario, call
steps = []
sandbox = InProcessSandbox("minitf", lambda mode, step: steps.append([mode, step]))
def told(outcome):
    problem = outcome.problem and outcome.problem.kind
    return {"observation": outcome.observation, "problem": problem, "steps": steps}
"""


def answer(script: str) -> dict:
    """What a script prints as JSON."""
    command = [sys.executable, "-W", "error", "-c", BEGINNING + script]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def told() -> dict:
    source = (
        "import tensorflow as tf\n@tf.function\ndef f(x):\n    print('p')\n    return tf.constant(x) * 2\n"
    )
    return answer(
        f"print(json.dumps(told(sandbox.observe({source!r}, [Scenario('s', [call('f', 3)])], ['f']))))"
    )


def test_it_observes_both_modes(told):
    modes = told["observation"]["scenarios"]["s"]
    assert [modes[mode]["steps"][0]["outcome"]["value"]["data"] for mode in ("EAGER", "GRAPH")] == [6, 6]
    assert [event["kind"] for event in modes["GRAPH"]["steps"][0]["events"]] == ["trace", "print"]


def test_it_names_each_load_and_step_before_it_begins(told):
    assert told["steps"] == [["EAGER", None], ["EAGER", "f(3)"], ["GRAPH", None], ["GRAPH", "f(3)"]]


def test_a_warning_is_no_error_even_where_this_process_makes_it_one():
    source = "import warnings\ndef f():\n    warnings.warn('careful')\n    return 1\n"
    told = answer(
        f"print(json.dumps(told(sandbox.observe({source!r}, [Scenario('s', [call('f')])], ['f']))))"
    )
    outcomes = [mode["steps"][0]["outcome"] for mode in told["observation"]["scenarios"]["s"].values()]
    assert outcomes == [{"value": {"kind": "literal", "type": "int", "data": 1}}] * 2


def test_problems_are_the_same_as_in_a_child_process():
    sources = [
        "1 / 0",
        "import sys; sys.exit()",
        "while True: print(1)",
        "tf = 3\ndef f(x): pass",
        "def g(): pass",
    ]
    kinds = answer(
        "one = [Scenario('s', [call('f', 3)])]\n"
        f"problems = [sandbox.observe(s, one, ['f']).problem for s in {sources!r}]\n"
        "print(json.dumps([problem.kind for problem in problems]))"
    )
    assert kinds == ["import_error", "exits", "output_limit", "redefines_tensorflow", "missing_entry_point"]


def test_the_next_submission_is_unharmed_by_the_one_before():
    ran = answer(
        "bad = 'import sys\\nsys.stdout = None\\nsys.modules[\"tensorflow\"] = None\\ndef f(x): return x'\n"
        "good = 'import tensorflow as tf\\ndef f(x): return tf.constant(x)'\n"
        "first = sandbox.observe(bad, [Scenario('s', [call('f', 3)])], ['f'])\n"
        "second = sandbox.observe(good, [Scenario('s', [call('f', 3)])], ['f'])\n"
        "print(json.dumps([first.problem.kind, told(second)['problem']]))"
    )
    assert ran == ["redefines_tensorflow", None]


@pytest.mark.parametrize(
    "source", ["raise SystemExit", "import tensorflow as tf\ntf.config.run_functions_eagerly(True)"]
)
def test_the_eager_switch_is_off_again(source):
    """A regression: whatever used minitf next in the same process did so without graphs."""
    assert answer(
        f"source, scenario = {source!r}, Scenario('s', [call('f')])\n"
        "from minitf.config import functions_run_eagerly\n"
        "switches = []\n"
        "for play in (lambda: sandbox.observe(source, [scenario], []), lambda: sandbox.run(source)):\n"
        "    play()\n"
        "    switches.append(functions_run_eagerly())\n"
        "print(json.dumps(switches))\n"
    ) == [False, False]


@pytest.mark.parametrize("play", ["observe(source, [Scenario('s', [call('f', 3)])], ['f'])", "run(source)"])
def test_nobody_looks_at_a_submission_that_is_over(play):
    """A regression: the recorder of the last run went on reading its variables at every later call."""
    source = (
        "import tensorflow as tf\nkept = tf.Variable(1.0)\n"
        "@tf.function\ndef f(x):\n    return kept * x\nf(2.0)"
    )
    assert answer(
        f"source = {source!r}\nsandbox.{play}\n"
        "import tensorflow as tf\nfrom minitf.instruments.recording import record\n"
        "other = tf.function(lambda x: x)\n"
        "with record() as made:\n    other(tf.constant(1.0))\n"
        "print(json.dumps([event['kind'] for event in made.events]))"
    ) == ["enter", "trace", "traced", "call", "leave"]
