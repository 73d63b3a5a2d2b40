"""What a check can ask of a run, on observations written by hand."""

import pytest

from graders.check import SpecMistake
from graders.modes import EAGER, GRAPH
from graders.observation import ModeSeen
from graders.run import Run
from graders.scenario import Scenario, call, make
from graders.source_facts import SourceFacts
from tests.graders.values import literal, tensor

CALLS = Scenario("calls", [call("f", 1), call("f", 2), make("c", "Counter"), call("c.update", 3), call("g")])


def trace(number, reason="first call", **operations):
    return {"number": number, "signature": {}, "reason": reason, "graph": {"operations": operations}}


def function(name, *traces, count=None):
    return {
        "name": name,
        "python_name": name.rpartition(".")[2],
        "tracing_count": len(traces) if count is None else count,
        "traces": traces,
    }


def step(value=None, error=None, events=(), served_by=()):
    outcome = {"error": error} if error else {"value": value or literal(None)}
    return {"step": "", "outcome": outcome, "events": events, "served_by": served_by}


def traced(name, number, reason="first call"):
    return {"kind": "trace", "function": name, "number": number, "signature": {}, "reason": reason}


def printed(text, when="run"):
    return {"kind": "print", "when": when, "text": text}


FUNCTIONS = [
    function("f", count=0),
    function("inner", trace(1, Sin=1), trace(2, "n: Python value 1 → 2", Sin=3, While=1)),
    function("Counter.update", trace(1, AssignAddVariableOp=1, EagerPyFunc=1)),
]
STEPS = [
    step(tensor(1.0), None, [traced("inner", 1), printed("a\n", "trace")], [{"index": 1, "trace": 1}]),
    step(tensor(2.0), None, [traced("inner", 2), printed("b\nc\n")], [{"index": 1, "trace": 2}]),
    step({"kind": "object", "type": "Counter"}),
    step(tensor(3.0), None, [traced("Counter.update", 1)], [{"index": 2, "trace": 1}]),
    step(None, {"type": "ValueError", "message": "Wrong Shape", "where": None}),
]


def mode_json(**changes):
    seen = {
        "load": {"events": []},
        "steps": STEPS,
        "state": {},
        "leaks": [],
        "functions": FUNCTIONS,
        "eager_switch": False,
    }
    return seen | changes


def make_run(mode=GRAPH, expected=None, **changes):
    theirs = ModeSeen.from_json(expected) if expected else None
    return Run(CALLS, mode, ModeSeen.from_json(mode_json(**changes)), theirs, SourceFacts("x = 1"))


RUN = make_run()


def test_values_and_errors():
    assert RUN.value(0) == 1.0
    assert RUN.value(4) is None
    assert (RUN.error(0), RUN.error(4)) == (None, "ValueError")
    assert RUN.errors() == ["ValueError"]
    assert RUN.error_mentions("wrong shape")
    assert RUN.outcome(4) == "ValueError: Wrong Shape"


def test_values_in_the_other_mode():
    other = ModeSeen.from_json(mode_json(steps=[step(tensor(7.5)), *STEPS[1:]]))
    run = Run(CALLS, GRAPH, RUN.seen, None, RUN.source, other)
    assert run.values_in_other_mode()[:2] == [7.5, 2.0]
    with pytest.raises(SpecMistake, match="other mode"):
        RUN.values_in_other_mode()


def test_a_plain_function_is_backed_by_what_served_its_calls():
    assert [f.name for f in RUN.functions_behind("f")] == ["inner"]


def test_a_method_of_something_made_is_known_by_its_class():
    assert [f.name for f in RUN.functions_behind("Counter.update")] == ["Counter.update"]
    assert RUN.functions_behind("g") == []


def test_something_made_is_known_by_the_name_it_was_given_too():
    assert [f.name for f in RUN.functions_behind("c.update")] == ["Counter.update"]


def test_traces_are_counted_in_all_or_in_some_steps():
    assert RUN.count_traces("f") == 2
    assert RUN.count_traces("f", steps=[1]) == 1
    assert RUN.trace_reasons("f") == ["first call", "n: Python value 1 → 2"]
    assert RUN.trace_reasons("f", steps=[1]) == ["first call"]
    assert not RUN.is_hybrid("g")


def test_operations_of_graphs():
    assert RUN.has_op("f", "If|While")
    assert not RUN.has_op("f", "If")
    assert RUN.count_op("f", "Sin|Cos") == 3
    assert RUN.count_nodes("f") == 4
    assert RUN.calls_python("Counter.update")
    assert not RUN.calls_python("f")


def test_warnings():
    told = [step(events=[{"kind": "warning", "when": "run", "text": "This has significant overhead"}])]
    run = make_run(steps=told)
    assert run.warned("Significant Overhead")
    assert not run.warned("retracing")
    assert not RUN.warned("")


def test_printed_lines():
    assert RUN.printed() == ["a", "b", "c"]
    assert RUN.printed("trace") == ["a"]
    assert RUN.printed("run", steps=[0]) == []


def test_called_lists_the_first_few_calls():
    assert RUN.called([0, 1]) == "f(1), f(2)"
    assert RUN.called() == "f(1), f(2), c = Counter(), c.update(3), …"


def test_nothing_recorded_is_the_graders_fault():
    with pytest.raises(SpecMistake, match="run `dojo record`"):
        assert RUN.expected


def test_the_eager_switch_left_on_is_seen_in_graph_mode_only():
    assert make_run(eager_switch=True).left_eager
    assert not make_run(EAGER, eager_switch=True).left_eager


@pytest.mark.parametrize(("line", "found"), [(2, True), (4, False), (None, False)])
def test_a_node_comes_from_the_definition_whose_line_recorded_it(line: int | None, found: bool) -> None:
    graph = {"operations": {"Sin": 1}, "nodes": [{"op": "Sin", "line": line}]}
    functions = [function("f", trace(1) | {"graph": graph}, trace(2) | {"graph": None})]
    run = make_run(functions=functions)
    run.source = SourceFacts("def helper(x):\n    return tf.sin(x)\n\nhelper(1)")
    assert run.records_from("f", "helper") is found
