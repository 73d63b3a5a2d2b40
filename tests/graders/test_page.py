"""The worker's questions, asked as the page asks them, in a process of its own."""

import json
import subprocess
import sys

import jsonschema
import pytest

from graders import report
from tests.graders.sandboxes.test_in_process import ROOT

ASK = """
import json, sys
from graders import page
told = []
page.warm_up()
page.wake_up()
questions = json.loads(sys.stdin.read())
answers = [json.loads(getattr(page, q)(json.dumps(r), told.append)) for q, r in questions]
print(json.dumps({"answers": answers, "told": [json.loads(text) for text in told]}))
"""

KEY = "retracing/literals_or_tensors"
STARTER = (ROOT / "katas" / KEY / "starter.py").read_text(encoding="utf-8")
SOLUTION = (ROOT / "solutions" / KEY / "solution.py").read_text(encoding="utf-8")

DEMO = "import tensorflow as tf\nif __name__ == '__main__':\n    print(tf.constant(2) + 1)\n"

FUNCTIONS = """import tensorflow as tf

class Counter:
    def __init__(self):
        self.total = 0

    @tf.function
    def add(self, x):
        if x > 0:
            return x
        return -x

@tf.function(autograph=False)
def plain(x):
    return x

double = eval("lambda x: x * 2")
"""


def request(source: str) -> dict[str, str]:
    return {"key": KEY, "source": source, "name": "starter.py"}


@pytest.fixture(scope="module")
def answered() -> dict:
    questions = [
        ("check", request(STARTER)),
        ("check", request(SOLUTION)),
        ("run", request(DEMO)),
        ("run", request("def f(:")),
        ("syntax", request("def f(:")),
        ("syntax", request("x = 1")),
        ("syntax", request("")),
        ("check", request("")),
        ("check", request(SOLUTION.replace("weight * x", "weight * x.numpy()"))),
        ("run", request(DEMO.replace("tf.constant(2) + 1", "tf.constant(2) + 1.0 * tf.constant(1.0)"))),
        ("converted", request(FUNCTIONS)),
        ("converted", request("1 / 0\n")),
        ("converted", request("def f(:")),
    ]
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert asked.returncode == 0, asked.stderr
    return json.loads(asked.stdout)


def test_check_answers_with_reports(answered):
    starter, solution = answered["answers"][:2]
    empty = answered["answers"][7]
    for each in (starter, solution, empty):
        jsonschema.validate(each, report.schema())
        assert each["sandbox"] == "in-process"
    assert (starter["verdict"], solution["verdict"]) == ("FAIL", "PASS")
    assert empty["problem"]["kind"] == "empty"


def test_errors_of_tensorflow_come_with_their_meaning(answered):
    checked, ran = answered["answers"][8:10]
    jsonschema.validate(checked, report.schema())
    told = [check["explanation"] for check in checked["checks"] if "explanation" in check]
    assert told and {each["kata"] for each in told} == {"numpy_interop/eager_only_calls"}
    assert ran["modes"]["EAGER"]["error"]["explanation"]["id"] == "dtypes_differ"


def test_run_answers_with_both_modes(answered):
    ran, refused = answered["answers"][2:4]
    for mode in ("EAGER", "GRAPH"):
        assert ran["modes"][mode]["events"][0]["text"] == "tf.Tensor(3, shape=(), dtype=int32)\n"
        assert ran["modes"][mode]["error"] is None
    assert (refused["problem"]["kind"], refused["modes"]) == ("syntax_error", {})


def test_functions_are_shown_with_what_autograph_makes_of_them(answered):
    converted, failed, refused = answered["answers"][10:13]
    add, plain = converted["functions"]
    assert (add["name"], add["line"], plain["name"], plain["line"]) == ("Counter.add", 7, "plain", 13)
    assert add["source"].startswith("@tf.function\ndef add(self, x):\n")
    assert "ag__.if_stmt(" in add["converted"]
    assert (plain["converted"], plain["not_converted"]) == (None, "autograph=False")
    assert (failed["error"]["type"], failed["functions"]) == ("ZeroDivisionError", [])
    assert refused == {"error": None, "functions": []}


def test_syntax_points_at_the_place(answered):
    broken, fine, empty = answered["answers"][4:7]
    assert (broken["line"], broken["column"]) == (1, 7)
    assert "cannot read line 1" in broken["message"]
    assert fine is empty is None


def test_every_step_is_told_before_it_begins(answered):
    told = answered["told"]
    assert told[0] == {"mode": "EAGER", "step": "import starter.py"}
    assert told[1]["step"].startswith("train(")
    assert {each["mode"] for each in told} == {"EAGER", "GRAPH"}
