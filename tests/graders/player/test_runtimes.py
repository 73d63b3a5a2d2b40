"""Both runtimes seen through the player: the same programs give the same facts in the same form.

On TensorFlow this also pins the private places that the adapter hooks.
"""

import pytest

from graders.scenario import Scenario, Step, call, get, make, ref, tensor

ONE_PROCESS = [pytest.mark.tensorflow, pytest.mark.xdist_group("graders")]
RUNTIMES = [pytest.param("tensorflow", marks=ONE_PROCESS), "minitf"]


@pytest.fixture(params=RUNTIMES)
def observe(request):
    sandbox = request.getfixturevalue(f"{request.param}_sandbox")

    def observe(source: str, *steps: Step, mode: str = "GRAPH"):
        scenario = Scenario("scenario", list(steps))
        outcome = sandbox.observe("import tensorflow as tf\n" + source, [scenario], [])
        assert outcome.problem is None
        return outcome.observation["scenarios"]["scenario"][mode]

    return observe


@pytest.fixture(params=RUNTIMES)
def run(request):
    sandbox = request.getfixturevalue(f"{request.param}_sandbox")
    return lambda source: sandbox.run("import tensorflow as tf\n" + source)


def events(seen, kind):
    return [event for step in seen["steps"] for event in step["events"] if event["kind"] == kind]


def signatures(seen):
    return [event["signature"] for event in events(seen, "trace")]


def reasons(seen):
    return [event["reason"] for event in events(seen, "trace")]


def function(seen, name):
    return next(f for f in seen["functions"] if f["name"] == name and f["traces"])


STEP = """
@tf.function(reduce_retracing=False)
def step(x, n=1):
    print("tracing")
    tf.print("running", n)
    return x * 2.0
"""


SEEDED_IN_EAGER_MODE = """
if tf.config.functions_run_eagerly():
    tf.random.set_seed(5)

@tf.function
def draw():
    return tf.random.uniform([])
"""


def test_a_seed_set_in_one_mode_is_not_there_in_the_next(observe):
    drawn = [observe(SEEDED_IN_EAGER_MODE, call("draw")) for _ in range(2)]
    one, other = [seen["steps"][0]["outcome"]["value"]["data"] for seen in drawn]
    assert one != other


def test_traces_calls_and_prints_in_order(observe):
    seen = observe(STEP, call("step", tensor(1.0)), call("step", tensor(2.0)), call("step", tensor([1.0]), 3))
    assert reasons(seen) == ["first call", "x: float32[] → float32[1]; n: Python value 1 → 3"]
    assert [[served["trace"] for served in step["served_by"]] for step in seen["steps"]] == [[1], [1], [2]]
    first = seen["steps"][0]["events"]
    assert [(e["kind"], e.get("when"), e.get("by")) for e in first] == [
        ("trace", None, None),
        ("print", "trace", None),
        ("print", "run", "tf.print"),
    ]
    assert function(seen, "step")["tracing_count"] == 2


def test_eager_mode_traces_nothing_and_tells_who_printed(observe):
    seen = observe(STEP, call("step", tensor(1.0)), mode="EAGER")
    assert events(seen, "trace") == []
    assert [(e["when"], e.get("by")) for e in events(seen, "print")] == [("run", None), ("run", "tf.print")]
    assert seen["steps"][0]["served_by"] == []


ANYTHING = """
import collections
Point = collections.namedtuple("Point", "x y")
class Thing: pass
thing, other, v = Thing(), Thing(), tf.Variable([1.0, 2.0])
p = Point(tf.constant(1), 2.5)

@tf.function
def f(*args, **kwargs):
    return 1
@tf.function(input_signature=[tf.TensorSpec([None, 2]), tf.TensorSpec(None, tf.int32)])
def g(x, y):
    return x
"""


def test_signatures_in_the_neutral_form(observe):
    seen = observe(
        ANYTHING,
        call("f", [tensor(1), 2], ("a", None), {"k": tensor([True])}),
        call("f", ref("v"), ref("p")),
        call("f", ref("thing"), ref("other"), ref("thing"), key=-1.5),
        call("g", tensor([[1.0, 2.0]]), tensor(3)),
    )
    values = [list(signature.values()) for signature in signatures(seen)]
    assert values[0] == ["[int32[], 2]", "('a', None)", "{'k': bool[1]}"]
    assert values[1] == ["Variable float32[2]", "Point(x=int32[], y=2.5)"]
    assert values[2] == ["object Thing #1", "object Thing #2", "object Thing #1", "-1.5"]
    assert signatures(seen)[3] == {"x": "float32[None, 2]", "y": "int32[<unknown>]"}


OBJECTS = """
class Counter:
    def __init__(self):
        self.v = None
    @tf.function
    def add(self, x):
        if self.v is None:
            self.v = tf.Variable(0.0)
        return self.v.assign_add(x)

def per_call(x):
    @tf.function
    def inner(x):
        return x
    return inner(x)
"""


def test_methods_are_known_by_their_class_and_variables_cost_a_second_trace(observe):
    seen = observe(
        OBJECTS,
        make("a", "Counter"),
        call("a.add", tensor(1.0)),
        make("b", "Counter"),
        call("b.add", tensor(1.0)),
    )
    assert {event["function"] for event in events(seen, "trace")} == {"Counter.add"}
    again = "variables were created: the body is traced again"
    assert reasons(seen) == ["first call", again, "new tf.function object", again]


def test_a_function_made_in_every_call_is_new_every_time(observe):
    seen = observe(OBJECTS, call("per_call", tensor(1.0)), call("per_call", tensor(1.0)))
    assert reasons(seen) == ["first call", "new tf.function object"]
    assert {event["function"] for event in events(seen, "trace")} == {"per_call.inner"}
    assert [f["created"] for f in seen["functions"] if f["traces"]] == [1, 2]


def test_only_the_outermost_call_is_served(observe):
    source = "@tf.function\ndef inner(x): return x\n@tf.function\ndef outer(x): return inner(x) + 1.0\n"
    seen = observe(source, call("outer", tensor(1.0)))
    assert [served["function"] for served in seen["steps"][0]["served_by"]] == ["outer"]
    assert [event["function"] for event in events(seen, "trace")] == ["outer", "inner"]


def test_tf_print_is_told_once_wherever_it_writes(observe):
    body = "    tf.print('a', x, output_stream=sys.stdout)\n    tf.print('b')\n"
    source = f"import sys\n@tf.function\ndef f(x):\n{body}"
    two = [("a 1\n", "tf.print"), ("b\n", "tf.print")]
    for mode in ("EAGER", "GRAPH"):
        printed = events(observe(source, call("f", tensor(1)), mode=mode), "print")
        assert [(event["text"], event["by"]) for event in printed] == two


def test_traces_asked_for_are_traces_too(observe):
    source = (
        "@tf.function\ndef f(x): return x\n"
        "def ask():\n    f.get_concrete_function(tf.TensorSpec([None, 3]))(tf.ones([2, 3]))\n"
    )
    seen = observe(source, call("f", tensor([1.0])), call("ask"))
    assert reasons(seen) == ["first call", "x: float32[1] → float32[None, 3]"]
    assert [served["trace"] for served in seen["steps"][1]["served_by"]] == [2]


def test_the_keys_of_a_dictionary_have_one_order(observe):
    seen = observe(ANYTHING, call("f", {"b": 1, "a": 2}), call("f", {"a": 2, "b": 1}))
    assert [list(signature.values()) for signature in signatures(seen)] == [["{'a': 2, 'b': 1}"]]


GRAPH = """
v = tf.Variable(1.0)

@tf.function
def f(x):
    if x > 0.0:
        y = tf.sin(x)
    else:
        y = x
    for _ in tf.range(3):
        v.assign_add(1.0)
        y = tf.ensure_shape(tf.py_function(lambda t: t, [y], tf.float32), [])
    return helper(y)

@tf.function
def helper(y):
    return tf.cos(y) * 3.0
"""


def test_a_graph_is_told_with_the_functions_it_calls_and_the_learners_lines(observe):
    graph = function(observe(GRAPH, call("f", tensor(1.0))), "f")["traces"][0]["graph"]
    counts = graph["operations"]
    for op in ("Sin", "Cos", "AssignAddVariableOp", "EagerPyFunc", "Placeholder"):
        assert counts[op] >= 1
    assert counts.get("If", 0) + counts.get("StatelessIf", 0) == 1
    assert counts.get("While", 0) + counts.get("StatelessWhile", 0) == 1
    nodes = {node["op"]: node for node in graph["nodes"]}
    branch = nodes.get("StatelessIf") or nodes["If"]
    assert branch["line"] == 7
    assert len(branch["body"]) == 2
    bodies = {body["name"]: body["nodes"] for body in graph["functions"]}
    assert set(branch["body"]) <= set(bodies)
    inside = {node["op"]: node for nodes in bodies.values() for node in nodes}
    assert inside["AssignAddVariableOp"]["stateful"]
    assert inside["Cos"]["line"] == 18
    constants = [node["constant"] for nodes in bodies.values() for node in nodes if node["op"] == "Const"]
    assert "3.0" in constants


LEAKS = """
history = []

@tf.function
def f(x):
    history.append(x)
    return tf.constant([b"text"])
"""


def test_values_and_leaks(observe):
    seen = observe(LEAKS, call("f", tensor(1.0)), get("history"))
    value = seen["steps"][0]["outcome"]["value"]
    assert value == {"kind": "tensor", "dtype": "string", "shape": [1], "data": ["text"]}
    assert seen["steps"][1]["outcome"]["value"]["items"][0]["kind"] == "symbolic"
    assert [leak["path"] for leak in seen["leaks"]] == ["history[0]"]
    assert observe(LEAKS, call("f", tensor(1.0)), mode="EAGER")["leaks"] == []


ERRORS = """
@tf.function
def other_branch(x):
    if x > 0:
        y = x
    return y

@tf.function
def at_run_time(x):
    tf.debugging.assert_greater(x, 3, message="too small")
    return x

@tf.function
def creates(x):
    return tf.Variable(x)
"""


def test_errors_carry_the_plain_message_and_the_learners_line(observe):
    names = ("other_branch", "at_run_time", "creates")
    seen = observe(ERRORS, *(call(name, tensor(1)) for name in names))
    errors = [step["outcome"]["error"] for step in seen["steps"]]
    assert [error["type"] for error in errors] == ["ValueError", "InvalidArgumentError", "ValueError"]
    assert errors[0]["message"] == "'y' must also be initialized in the else branch"
    assert errors[0]["where"] == {"line": 5, "text": "if x > 0:"}
    assert "too small" in errors[1]["message"]
    assert "Graph execution error" not in errors[1]["message"]
    assert "singleton tf.Variables" in errors[2]["message"]
    assert errors[2]["where"]["line"] == 16


def test_a_trace_that_fails_is_still_a_trace(observe):
    seen = observe(ERRORS, call("other_branch", tensor(1)), call("other_branch", tensor(1)))
    assert len(events(seen, "trace")) == 2
    assert function(seen, "other_branch")["tracing_count"] == 0
    assert function(seen, "other_branch")["traces"][0]["graph"] is None


def test_the_eager_switch_left_on_is_told_and_put_back(observe):
    source = "def f(): tf.config.run_functions_eagerly(True)\n@tf.function\ndef g(x): return x\n"
    assert observe(source, call("f"), call("g", tensor(1)))["eager_switch"] is True
    assert observe(source, call("g", tensor(1)))["eager_switch"] is False


STATE = """
counter, limit = tf.Variable(0), tf.Variable(5)

class Meter(tf.Module):
    def __init__(self):
        super().__init__()
        self.seen = []
        self.readings = [tf.Variable([1.0, 2.0])]

    @tf.function
    def read(self, x):
        counter.assign_add(1)
        self.seen.append("python")
        self.readings[0].assign(self.readings[0] * x)
        return x

meter = Meter()

if __name__ == "__main__":
    counter.assign(7)
    for scale in (tf.constant(2.0), tf.constant(1.0)):
        meter.read(scale)
"""


def changes(told):
    """Path to the data before and after; of a list its length."""
    return {
        path: tuple(value and value.get("data", len(value.get("items", ()))) for value in change.values())
        for path, change in told["changes"].items()
    }


PYTHON = {"EAGER": [{"meter.seen": (0, 1)}, {"meter.seen": (1, 2)}], "GRAPH": [{"meter.seen": (0, 1)}, {}]}


@pytest.mark.parametrize("mode", ["EAGER", "GRAPH"])
def test_a_step_tells_what_it_changed(observe, mode):
    seen = observe(STATE, call("meter.read", tensor(2.0)), call("meter.read", tensor(1.0)), mode=mode)
    doubled = {"counter": (0, 1), "meter.readings[0]": ([1.0, 2.0], [2.0, 4.0])}
    first, second = PYTHON[mode]
    assert [changes(step) for step in seen["steps"]] == [doubled | first, {"counter": (1, 2)} | second]


def test_a_run_tells_each_outermost_call_with_its_line_its_trace_and_what_it_changed(run):
    modes = run(STATE)["modes"]
    calls = {m: [e for e in done["events"] if e["kind"] == "call"] for m, done in modes.items()}
    doubled = {"counter": (7, 8), "meter.readings[0]": ([1.0, 2.0], [2.0, 4.0])}
    for mode, told in calls.items():
        first, second = PYTHON[mode]
        assert [(c["function"], c["line"]) for c in told] == [("Meter.read", 23)] * 2
        assert [changes(c) for c in told] == [doubled | first, {"counter": (8, 9)} | second]
    assert [c["trace"] for c in calls["GRAPH"]] == [1, 1]
    assert [c["trace"] for c in calls["EAGER"]] == [None, None]


NESTED = """
@tf.function
def inner(x):
    print("inner")
    return x + 1

@tf.function
def outer(x):
    return inner(x) * 2

outer(tf.constant(1))
outer.get_concrete_function(tf.constant(1.0))
print("between")
inner(tf.constant(1))
"""


def test_calls_inside_of_a_call_are_not_told(run):
    for done in run(NESTED)["modes"].values():
        told = [(e["function"], e["line"]) for e in done["events"] if e["kind"] == "call"]
        assert told == [("outer", 12), ("inner", 15)]


def test_a_call_tells_how_many_events_happened_inside(run):
    modes = run(NESTED)["modes"]
    inside = {m: [e["inside"] for e in done["events"] if e["kind"] == "call"] for m, done in modes.items()}
    # Two traces and what inner prints; its second call finds its trace, and prints nothing.
    assert inside == {"EAGER": [1, 1], "GRAPH": [3, 0]}


CAPTURES = """
weights, large = tf.Variable([1.0, 2.0]), tf.range(1000)

@tf.function
def f(x):
    return x * weights + tf.cast(large[0], tf.float32)
"""


def test_captures_are_marked_with_what_they_stand_for(observe):
    seen = observe(CAPTURES, call("f", tensor(1.0)))
    nodes = function(seen, "f")["traces"][0]["graph"]["nodes"]
    captures = [node["capture"] for node in nodes if node["op"] == "Placeholder"]
    assert captures == [None, "Variable float32[2]", "int32[1000]"]
