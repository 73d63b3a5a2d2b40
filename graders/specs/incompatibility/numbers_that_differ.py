"""A graph may combine constants that eager mode applies one by one, and so hide an overflow."""

import numpy as np

from graders import GRAPH, Scenario, call, check, diagnosis, tensor


def convert(*signal):
    return call("to_catalog", tensor(list(signal)))


usual = Scenario("usual", [convert(0.5, 2.0, -40.0), convert(3e4, 1e-3, 8.0)])
faint = Scenario("faint", [convert(4e-25, -1e-27, 8e-22), convert(2e-30, 6e-29, 9e-28)])
catalog = Scenario(
    "catalog",
    [
        call("brightest", tensor([6e-26, 0.0, 3e-27, -2e-24, 5e-30])),
        call("brightest", tensor([0.25, 4e-28])),
    ],
)
strong = Scenario(
    "strong", [convert(5e30, -7e28, 1e31), convert(2e13, 6e15, 9e14), convert(5e30, -7e28, 2e31)]
)


def expect_close(run, why):
    """Relative to each number: next to a source of 1e30, one of 1e-30 counts as well."""
    for index in range(len(run.steps)):
        mine, wanted = run.value(index), run.expected.steps[index].value
        right = np.array(wanted["data"], np.float32)
        close = isinstance(mine, np.ndarray) and mine.dtype == np.float32 and mine.shape == right.shape
        if not close or not np.allclose(mine, right, rtol=1e-4, atol=0.0):
            run.fail(run.outcome(index), f"a float32 tensor {right.tolist()}", why, [index])


IN_BETWEEN = (
    "float32 ends near 1e38, and near 1e-38 at the other end. A number that leaves this range "
    "between two operations does not come back. Eager mode has numbers between any two operations."
)


@check(usual)
def usual_sources(run):
    """Signals of moderate size come out a hundred times as large, as float32, in both modes."""
    expect_close(run, "The conversion itself has to stay what it is.")


@check(faint, catalog, needs=(usual_sources,))
def faint_sources(run):
    """Signals down to 1e-30 are converted, and counted by `brightest`, in both modes."""
    if run.scenario is catalog:
        run.expect_same_results(why=IN_BETWEEN)
    else:
        expect_close(run, IN_BETWEEN)


@check(strong, needs=(faint_sources,))
def strong_sources(run):
    """Signals up to 1e31 are converted, in both modes."""
    expect_close(run, IN_BETWEEN)


@check(usual, strong, modes=(GRAPH,), needs=(strong_sources,))
def stays_a_graph(run):
    """In GRAPH mode the conversion runs in a graph."""
    run.expect_no_python(
        "to_catalog",
        why="A stable formula gives the same numbers in both modes, so there is no reason to leave "
        "either of them, and the code around this function runs in graphs.",
    )


@check(usual, strong, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """Signals of one length need one trace, however strong they are."""
    run.expect_traces(
        "to_catalog",
        at_most=1,
        why="A Python number that depends on the data is another key for each signal.",
    )


@diagnosis(usual_sources)
def catalog_in_float64(run):
    return run.source.uses_name("tf.float64")


@diagnosis(faint_sources)
def a_floor_instead_of_the_number(run):
    return any(run.source.calls(name) for name in ("tf.where", "tf.maximum", "tf.clip_by_value"))


@diagnosis(faint_sources)
def the_formula_stayed(run):
    return not run.errors()


@diagnosis(strong_sources)
def over_instead_of_under(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def the_peak_is_a_python_number(run):
    return any("Python value" in reason for reason in run.trace_reasons("to_catalog"))
