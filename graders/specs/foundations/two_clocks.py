"""A Python counter ticks when Python runs the body, a Variable when the graph runs."""

import numpy as np

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor

ASSIGNMENTS = "AssignAddVariableOp|AssignVariableOp"

mixed = Scenario(
    "mixed",
    [
        call("calibrate", tensor(61)),
        call("calibrate", tensor(7)),
        call("calibrate", tensor([18.5, 33.0])),
        call("python_runs"),
        call("executions"),
        call("calibrate", tensor([40.25, 2.5])),
        call("calibrate", tensor(12)),
        call("python_runs"),
        call("executions"),
    ],
)
asked_first = Scenario(
    "asked_first",
    [
        call("executions"),
        call("python_runs"),
        call("calibrate", tensor([[19.0], [21.0]])),
        call("calibrate", tensor([[99.5], [0.0]])),
        call("calibrate", tensor([[20.0], [20.5]])),
        call("calibrate", tensor([20, 41, 5])),
        call("python_runs"),
        call("executions"),
    ],
)


# Combinations of dtype and shape among the readings of a scenario.
KINDS = 2


def steps_of(run, target):
    return [index for index, step in enumerate(run.scenario.steps) if step.target == target]


@check(mixed, asked_first)
def calibrates(run):
    """`calibrate` subtracts the baseline from every reading, whatever its dtype and shape."""
    run.expect_same_results(
        steps_of(run, "calibrate"),
        why="Counting must not change, or break, what the function is for.",
    )


@check(mixed, asked_first, needs=(calibrates,))
def counts_python_runs(run):
    """`python_runs()` says how often Python ran the body: every call in EAGER, once per trace in GRAPH."""
    if run.mode is GRAPH:
        run.expect_hybrid("calibrate", why="With the decorator gone there is only one clock left.")
        run.expect_traces("calibrate", at_most=KINDS, why=WHY_KINDS)
    for index in steps_of(run, "python_runs"):
        expect_count(run, index, body_runs(run, index), WHY_PYTHON)


WHY_KINDS = (
    "A reading of a dtype and shape that came before finds its graph. Traces are kept by the "
    "tf.function object that made them, so that one object has to serve all calls."
)
WHY_PYTHON = (
    "In EAGER mode Python runs the body on every call. In GRAPH mode Python runs it only to "
    "trace it: once for each new combination of dtypes and shapes."
)


def body_runs(run, index):
    """How often Python ran the body before step `index`: calls, or traces."""
    calls = [step for step in steps_of(run, "calibrate") if step < index]
    return len(calls) if run.mode is EAGER else run.count_traces("calibrate", calls)


def expect_count(run, index, expected, why):
    if not np.array_equal(run.value(index), expected):
        calls = [step for step in steps_of(run, "calibrate") if step < index]
        run.fail(run.outcome(index), str(expected), why, [*calls, index])


@check(mixed, asked_first, needs=(calibrates,))
def counts_every_execution(run):
    """`executions()` says how many readings were worked out, in both modes."""
    for index in steps_of(run, "executions"):
        calls = sum(step < index for step in steps_of(run, "calibrate"))
        expect_count(
            run,
            index,
            calls,
            "A list or a Python number changes when Python runs the body, which in GRAPH mode "
            "is at trace time. Later calls run the graph, and Python is not asked again.",
        )


@check(mixed, modes=(GRAPH,), needs=(counts_every_execution,))
def counts_inside_the_graph(run):
    """The counting is an operation of `calibrate`'s graph: it needs no caller and no Python."""
    why = (
        "Only what is in the graph travels with it: when `calibrate` is called from another "
        "tf.function, saved, or moved to a machine without Python, an operation still counts."
    )
    run.expect_no_python("calibrate", why)
    if not run.has_op("calibrate", ASSIGNMENTS):
        run.fail(
            "no operation in the graph of `calibrate` changes a Variable",
            "an operation such as `assign_add` in the graph",
            why,
            steps_of(run, "calibrate"),
        )


@diagnosis(calibrates)
def tensor_rebound_to_a_global(run):
    return run.mode is GRAPH and run.error_mentions("out of scope")


@diagnosis(counts_python_runs)
def tracing_count_is_not_python_runs(run):
    return run.mode is EAGER and run.source.calls(".experimental_get_tracing_count")


@diagnosis(counts_python_runs)
def decorator_removed(run):
    return run.mode is GRAPH and not run.is_hybrid("calibrate") and not run.left_eager


@diagnosis(counts_python_runs)
def counted_outside_the_body(run):
    if run.mode is EAGER or not run.is_hybrid("calibrate"):
        return False
    calls = len(steps_of(run, "calibrate"))
    return run.value(steps_of(run, "python_runs")[-1]) == calls > run.count_traces("calibrate")


@diagnosis(counts_every_execution)
def python_state_is_trace_time(run):
    last = steps_of(run, "executions")[-1]
    return run.mode is GRAPH and run.value(last) == run.count_traces("calibrate")


@diagnosis(counts_inside_the_graph)
def py_function_counts_in_python(run):
    return run.calls_python("calibrate")


@diagnosis(counts_inside_the_graph)
def counter_not_in_the_graph(run):
    return not run.has_op("calibrate", ASSIGNMENTS)
