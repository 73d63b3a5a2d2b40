"""A tf.function must not call itself on a tensor: tracing would never end. A loop of the graph does."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor
from graders.comparison import same


def polynomial(order, *x):
    return call("chebyshev", tensor(list(x)), tensor(order))


# Few calls: a recursion on a tensor takes seconds to fail.
upwards = Scenario("upwards", [polynomial(order, 0.25, -0.75, 1.0) for order in (0, 1, 10)])
downwards = Scenario("downwards", [polynomial(order, -0.5, 0.9) for order in (11, 4, 0)])


def wrong_orders(run):
    """The orders for which the run has another outcome than the solution."""
    return {
        planned.arguments[1].value
        for planned, mine, theirs in zip(run.scenario.steps, run.steps, run.expected.steps, strict=True)
        if mine.error or not same(mine.value, theirs.value)
    }


@check(upwards, downwards)
def computes_every_order(run):
    """`chebyshev` is right for order 0, 1, and any later one, in both modes."""
    run.expect_same_results(
        why="A recursion on a tensor is decided in the graph, so tracing has to follow both ways, and one of "
        "them leads into the function again. It ends when Python gives up."
    )


@check(upwards, downwards, modes=(GRAPH,), needs=(computes_every_order,))
def stays_a_graph(run):
    """In GRAPH mode the polynomial is computed in a graph, without calls to Python."""
    run.expect_no_python("chebyshev", why="Every recursion of this kind is a loop, and graphs have loops.")


@check(upwards, downwards, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """One trace with one loop serves every order."""
    why = "The order is data. As a Python number it makes one trace per order, each with all its steps."
    run.expect_traces("chebyshev", at_most=1, why=why)
    run.expect_ops("chebyshev", present=["While|StatelessWhile"], why=why)


@diagnosis(computes_every_order)
def traced_without_end(run):
    return run.mode is GRAPH and run.error_mentions("recursion")


@diagnosis(computes_every_order)
def first_step_taken_anyway(run):
    return wrong_orders(run) == {0}


@diagnosis(computes_every_order)
def orders_run_out(run):
    return min(wrong_orders(run)) > 1


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def one_graph_per_order(run):
    return any("Python value" in reason for reason in run.trace_reasons("chebyshev"))
