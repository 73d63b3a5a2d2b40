"""A Python loop leaves one copy per round in the graph; a loop over a tensor leaves a loop."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

LOOP = "While|StatelessWhile|ReduceDataset|ScanDataset"


def compare(terms, deposit, growth):
    return call("compare", terms, tensor(deposit), tensor(growth))


short_and_long = Scenario(
    "short_and_long",
    [compare([3, 300, 0], 50.0, 1.003), compare([24], 12.5, 0.99), compare([3, 119], 50.0, 1.003)],
)
nothing_first = Scenario(
    "nothing_first",
    [compare([0], 20.0, 1.01), compare([1, 0, 17], 75.0, 1.0), compare([], 1.0, 1.0), compare([2], 8.0, 1.5)],
)
two_savers = Scenario(
    "two_savers", [compare([5, 0, 41], [10.0, 25.0], 1.004), compare([13], [0.0, 400.0], 1.02)]
)


@check(short_and_long, nothing_first, two_savers)
def saves(run):
    """`compare` returns the balance for every term, for none and for 300 months, in both modes."""
    run.expect_same_results(
        why="A loop in the graph has to do what Python's loop did: as many rounds as there are "
        "months, known or not, and none for zero."
    )


@check(short_and_long, modes=(GRAPH,), needs=(saves,))
def stays_a_graph(run):
    """In GRAPH mode the balances come out of a graph that calls no Python."""
    run.expect_no_python("compare", why="Eagerly, Python starts two operations for every month.")


@check(short_and_long, two_savers, modes=(GRAPH,), needs=(stays_a_graph,))
def loop_in_the_graph(run):
    """The graph contains a loop, and is as large for 300 months as it is for 3."""
    why = (
        "Python runs a loop over Python numbers while it traces, and every round records its "
        "operations again. A loop over a tensor is recorded once, as a loop."
    )
    sizes = sorted(
        sum(operations.values())
        for function in run.functions_behind("compare")
        for operations in function.operations()
    )
    if sizes[0] != sizes[-1]:
        run.fail(f"graphs of {sizes[0]} to {sizes[-1]} operations", "graphs of one size", why)
    if not run.has_op("compare", LOOP):
        run.fail(f"{sizes[-1]} operations and no loop in the graph", "a While in the graph", why)


@check(short_and_long, nothing_first, modes=(GRAPH,), needs=(loop_in_the_graph,))
def traces_once(run):
    """All terms together need one trace."""
    run.expect_traces(
        "compare",
        at_most=1,
        why="As long as the number of months is a Python number it is part of the key: each "
        "number has a graph of its own, even if all these graphs are alike.",
    )


@diagnosis(saves)
def number_asked_from_a_symbol(run):
    return run.mode is GRAPH and run.error_mentions("has no attribute 'numpy'")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(loop_in_the_graph)
def every_round_is_still_there(run):
    return run.source.uses_name("tf.where") and run.count_traces("compare") == 1


@diagnosis(loop_in_the_graph)
def a_comprehension_is_a_loop(run):
    return run.source.calls("tf.add_n")


@diagnosis(loop_in_the_graph)
def python_loops_are_unrolled(run):
    return not run.has_op("compare", LOOP)


@diagnosis(traces_once)
def trace_for_every_number(run):
    return any("Python value" in reason for reason in run.trace_reasons("compare"))
