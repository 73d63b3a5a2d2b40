"""Expectations: each holds silently, or fails in the learner's words."""

import pytest

from graders.check import CheckFailed, SpecMistake
from graders.modes import EAGER
from tests.graders.test_run_facts import RUN, STEPS, make_run, mode_json, step
from tests.graders.values import literal, tensor


def failing(expectation, *args, **kwargs):
    with pytest.raises(CheckFailed) as caught:
        expectation(*args, **kwargs)
    return caught.value


def test_the_same_results_hold():
    make_run(expected=mode_json()).expect_same_results()


def test_another_value_fails_naming_the_call():
    theirs = mode_json(steps=[STEPS[0], step(tensor(5.0)), *STEPS[2:]])
    run = make_run(expected=theirs)
    run.expect_same_results(steps=[0, 3])
    failed = failing(run.expect_same_results, why="Because.")
    assert failed.happened == "a float32 tensor 2.0"
    assert (failed.expected, failed.called, failed.why) == ("a float32 tensor 5.0", "f(2)", "Because.")


def test_an_error_where_a_value_was_expected():
    theirs = mode_json(steps=[*STEPS[:4], step(literal(1))])
    failed = failing(make_run(expected=theirs).expect_same_results)
    assert (failed.happened, failed.expected) == ("ValueError: Wrong Shape", "1")


def test_a_value_where_an_error_was_expected():
    theirs = mode_json(steps=[step(None, {"type": "TypeError", "message": "no", "where": None}), *STEPS[1:]])
    failed = failing(make_run(expected=theirs).expect_same_results)
    assert (failed.happened, failed.expected) == ("a float32 tensor 1.0", "TypeError: no")


def test_what_make_returns_is_not_compared():
    other = {"kind": "object", "type": "Renamed"}
    theirs = mode_json(steps=[*STEPS[:2], step(other), *STEPS[3:]])
    make_run(expected=theirs).expect_same_results()


def test_traces():
    RUN.expect_traces("f", exactly=2)
    RUN.expect_traces("f", at_most=1, steps=[0])
    RUN.expect_traces("f", at_most=0, steps=[3])
    failed = failing(RUN.expect_traces, "f", at_most=1)
    assert failed.happened == "2 traces (first call; n: Python value 1 → 2)"
    assert (failed.expected, failed.called) == ("1 trace", "f(1), f(2)")
    assert failing(RUN.expect_traces, "f", exactly=3).expected == "3 traces"
    assert failing(RUN.expect_traces, "f", at_least=3).expected == "at least 3 traces"


def test_a_plain_function_is_not_hybrid():
    assert "`g` ran as plain Python" in failing(RUN.expect_traces, "g", at_most=1).happened
    assert "`g` ran as plain Python" in failing(RUN.expect_ops, "g", absent=["If"]).happened
    assert "was left on" in failing(make_run(eager_switch=True).expect_hybrid, "g").happened


def test_counting_traces_in_eager_mode_is_a_mistake_of_the_spec():
    with pytest.raises(SpecMistake, match="nothing is traced there"):
        make_run(EAGER).expect_traces("f", at_most=1)


def test_operations():
    RUN.expect_ops("f", present=["Sin", "If|While"], absent=["PyFunc"])
    assert failing(RUN.expect_ops, "f", present=["If|Case"]).happened == "no If or Case in the graph of `f`"
    assert failing(RUN.expect_ops, "f", absent=["Sin"]).expected == "no Sin in the graph"
    RUN.expect_no_python("f")
    assert "calls Python" in failing(RUN.expect_no_python, "Counter.update").happened


def test_leaks():
    RUN.expect_no_leaks()
    leaks = [{"path": f"history[{i}]", "type": "SymbolicTensor"} for i in range(5)]
    failed = failing(make_run(leaks=leaks).expect_no_leaks)
    assert failed.happened.startswith("`history[0]`, `history[1]`, `history[2]` and 2 more held")


def test_state():
    counter = {"kind": "object", "type": "Counter", "attributes": {"total": tensor(3.0)}}
    theirs = mode_json(state={"c": counter, "n": literal(1)})
    make_run(expected=theirs, state={"c": counter, "n": literal(1)}).expect_state("c.total")
    run = make_run(expected=theirs, state={"n": literal(2)})
    assert failing(run.expect_state, "n").happened == "`n` ended as 2"
    assert failing(run.expect_state, "c.total").happened == "`c.total` does not exist at the end"
    with pytest.raises(SpecMistake, match="The solution has no state 'other'"):
        run.expect_state("other")


def test_errors():
    RUN.expect_error(4, ["TypeError", "ValueError"], mentions="shape")
    assert failing(RUN.expect_error, 4, ["TypeError"]).happened == "ValueError: Wrong Shape"
    assert failing(RUN.expect_error, 4, ["ValueError"], "dtype").expected == "ValueError mentioning 'dtype'"
    assert failing(RUN.expect_error, 0, ["KeyError"]).happened.startswith("no error; it returned a float32")


def test_prints():
    RUN.expect_prints(lines=3)
    RUN.expect_prints(when="trace", lines=1, containing="a")
    make_run(expected=mode_json()).expect_prints()
    failed = failing(RUN.expect_prints, when="run", lines=3)
    assert (failed.happened, failed.expected) == ("2 lines printed at run time: 'b', 'c'", "3 lines")
