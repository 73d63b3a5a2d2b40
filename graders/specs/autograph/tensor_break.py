"""A loop that ends when a tensor says so must be a loop of the graph."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor


def search(x, direction):
    return call("line_search", tensor(x), tensor(direction))


# 5, 0, 2, 8 and 1 halvings: another number each time.
five_starts = Scenario(
    "five_starts",
    [
        search([2.0, 2.0], [-100.0, -70.0]),
        search([-3.0, 2.0], [3.0, -1.0]),
        search([0.5, -0.5], [-8.0, 5.0]),
        search([1.0, 4.0], [5.0, -1500.0]),
        search([0.25, 2.0], [1.0, -4.5]),
    ],
)
no_way_down = Scenario(
    "no_way_down",
    [
        search([2.0, 0.0], [1.0, 0.0]),
        search([2.0, 1.0], [-1.0, 0.0]),
        search([2.0, 0.0], [0.0, 0.0]),
    ],
)


@check(five_starts)
def finds_the_step(run):
    """`line_search` returns the first step that leads downhill, and the halvings it took, in both modes."""
    run.expect_same_results(
        why="When the loop ends depends on the data. Python runs its loops while tracing, before there "
        "is data; a loop of the graph runs when there is."
    )


@check(no_way_down, needs=(finds_the_step,))
def gives_up_in_time(run):
    """Where no step leads downhill, the search ends after `MOST_HALVINGS` halvings."""
    run.expect_same_results(
        why="Whoever rewrites a `for` with a `break` as a `while` has two ends to take along: the "
        "reason to leave early, and the number of rounds."
    )


@check(five_starts, modes=(GRAPH,), needs=(finds_the_step,))
def stays_a_graph(run):
    """In GRAPH mode the search is traced once, and runs without Python."""
    why = "A graph can leave its loops early. There is no need to give it up, or to go back to Python."
    run.expect_traces("line_search", at_most=1, why=why)
    run.expect_no_python("line_search", why=why)


@check(five_starts, modes=(GRAPH,), needs=(stays_a_graph,))
def is_one_loop_of_the_graph(run):
    """The graph holds one loop and one round of it, instead of every round written out."""
    run.expect_ops(
        "line_search",
        present=["While|StatelessWhile"],
        why="A Python loop leaves all its rounds in the graph: it grows with the limit, and each search "
        "runs them all.",
    )


@diagnosis(finds_the_step)
def tensor_has_no_value_yet(run):
    return run.mode is GRAPH and run.source.calls(".numpy")


@diagnosis(finds_the_step)
def still_a_python_loop(run):
    return run.mode is GRAPH and bool(run.errors())


@diagnosis(finds_the_step)
def never_stops_early(run):
    return not run.errors()


@diagnosis(gives_up_in_time)
def limit_dropped(run):
    return not run.errors()


@diagnosis(stays_a_graph, is_one_loop_of_the_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(stays_a_graph, is_one_loop_of_the_graph)
def loop_left_outside_the_graph(run):
    return not run.source.is_decorated("line_search")


@diagnosis(is_one_loop_of_the_graph)
def every_round_written_out(run):
    return True
