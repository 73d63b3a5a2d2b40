"""A Python `if` on a shape decides while tracing; when the shape is open, it decides on None."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor
from graders.comparison import mismatch

SCORES = (6.0, 2.5, 4.5, 5.0, 1.0, 3.0)


def panel(judges):
    return tensor(list(SCORES[:judges]))


def results(name, judges):
    return Scenario(name, [call("result", panel(count)) for count in judges])


# Which trace is made first decides which fault shows, so there are several orders.
growing = results("growing", (1, 2, 3, 2, 5))
two_first = results("two_first", (2, 1, 2, 3, 2))
three_then_two = results("three_then_two", (3, 2))
two_late = results("two_late", (4, 3, 6, 2, 1, 2))
evenings = Scenario(
    "evenings",
    [
        call("evening", [panel(5), panel(3)]),
        call("result", panel(2)),
        call("evening", [panel(3), panel(2), panel(1), panel(2)]),
        call("evening", [panel(2), panel(4)]),
    ],
)
ORDERS = (growing, two_first, three_then_two, two_late, evenings)
WHY = (
    "A Python `if` on `.shape` is decided while tracing. In a trace whose length is open, the shape "
    "is None, None is not 2, and only the other branch gets into the graph. Which trace serves a call "
    "depends on the calls before it."
)


@check(*ORDERS)
def follows_the_rule_of_two(run):
    """Two judges give the lower score and all other panels the mean, whatever the order of calls."""
    run.expect_same_results(why=WHY)


@check(*ORDERS, modes=(GRAPH,), needs=(follows_the_rule_of_two,))
def stays_a_graph(run):
    """In GRAPH mode results are computed by a traced tf.function."""
    run.expect_no_python(
        "result", why="Eager mode knows every shape and runs every operation through Python."
    )


@check(growing, two_first, two_late, evenings, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_stay_few(run):
    """Panels of all sizes need at most two traces."""
    run.expect_traces(
        "result" if run.scenario is not evenings else "evening",
        at_most=2,
        why="With a trace for every number of judges each shape is known, and each new number of judges "
        "is traced again: the fault that the open axis was to cure.",
    )


def wrong_panels(run):
    """The numbers of judges whose result differs from the solution's."""
    pairs = zip(run.scenario.steps, run.steps, run.expected.steps, strict=True)
    return {
        len(planned.arguments[0].value)
        for planned, mine, theirs in pairs
        if planned.target == "result" and mismatch(mine.value, theirs.value)
    }


@diagnosis(follows_the_rule_of_two)
def everybody_else_refused(run):
    return run.error_mentions("can not cast")


@diagnosis(follows_the_rule_of_two)
def right_for_one_order(run):
    return run.source.calls("sorted") or run.source.calls(".sort")


@diagnosis(follows_the_rule_of_two)
def none_taken_for_two(run):
    return not run.errors() and bool(wrong_panels(run) - {2})


@diagnosis(follows_the_rule_of_two)
def none_is_not_two(run):
    return not run.errors() and wrong_panels(run) == {2}


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_stay_few)
def a_trace_for_every_panel(run):
    return not run.source.passes_keyword("reduce_retracing")
