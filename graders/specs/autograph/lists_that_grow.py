"""What grows while a graph runs must belong to the graph: a TensorArray, assigned on every write."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor


def simulate(animals, days):
    return call("simulate", tensor(animals), tensor(days))


some_days = Scenario(
    "some_days",
    [simulate([50.0, 8.0], 3), simulate([12.5, 30.0], 7), simulate([100.0, 0.0], 1), simulate([1.0, 2.0], 3)],
)
no_days = Scenario("no_days", [simulate([20.0, 5.0], 3), simulate([20.0, 5.0], 0), simulate([7.0, 5.0], 3)])
no_days_first = Scenario("no_days_first", [simulate([80.0, 4.0], 0), simulate([80.0, 4.0], 2)])


@check(some_days)
def keeps_every_day(run):
    """`simulate` returns one row per day, the first of them today's, in both modes."""
    run.expect_same_results(
        why="The loop runs in the graph, and Python is not there to append. What is to grow must "
        "be a value of the loop, and whatever a round makes of it must be assigned."
    )


@check(no_days, no_days_first, needs=(keeps_every_day,))
def has_a_shape_for_zero_days(run):
    """For zero days the result is an empty table of shape [0, 2], in both modes."""
    run.expect_same_results(
        why="With nothing in it, a container cannot tell the shape of its elements, so it has to be "
        "told. The next function wants two columns, however many rows there are."
    )


@check(some_days, modes=(GRAPH,), needs=(keeps_every_day,))
def stays_a_graph(run):
    """In GRAPH mode `simulate` runs in a graph, without calls to Python."""
    run.expect_no_python(
        "simulate",
        why="tf.TensorArray does in a graph what a list does in Python: nothing needs to leave it.",
    )


@check(some_days, no_days, no_days_first, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """One trace serves every number of days."""
    run.expect_traces(
        "simulate",
        at_most=1,
        why="The number of days is data. As a tensor it may vary; as a Python number it makes TensorFlow "
        "write out the loop, once for each number.",
    )


@diagnosis(keeps_every_day)
def write_result_dropped(run):
    return run.mode is GRAPH and not run.errors() and run.source.calls(".write")


@diagnosis(keeps_every_day)
def loop_must_keep_shapes(run):
    return run.mode is GRAPH and run.error_mentions("set_loop_options") and not run.source.calls(".append")


@diagnosis(keeps_every_day)
def size_is_part_of_the_result(run):
    return run.mode is EAGER and not run.errors() and run.source.calls("tf.TensorArray")


@diagnosis(keeps_every_day)
def list_in_a_graph_loop(run):
    return run.mode is GRAPH and run.source.calls(".append")


@diagnosis(has_a_shape_for_zero_days)
def nothing_written_no_shape(run):
    return run.mode is EAGER and run.source.calls("tf.TensorArray")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def unrolled_for_each_number(run):
    return any("Python value" in reason for reason in run.trace_reasons("simulate"))
