"""Passing Python numbers to a tf.function makes it trace once per value."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

WEIGHT_MOVES = "AssignSubVariableOp|AssignAddVariableOp|AssignVariableOp"


def train(start, stop):
    return call("train", tensor([1.0, 2.0, 4.0]), tensor([3.0, 1.0, 2.0]), start, stop)


def train_short(start, stop):
    return call("train", tensor([0.5, -1.0]), tensor([1.5, 2.0]), start, stop)


# The last call repeats an early one: a fix that only remembers values is still counted.
resumed = Scenario("resumed", [train(7, 9), train(40, 43), train(2, 3), train(7, 9)])
counting_down = Scenario(
    "counting_down", [train_short(93, 96), train_short(11, 12), train_short(0, 1), train_short(94, 95)]
)


@check(resumed, counting_down)
def follows_the_schedule(run):
    """`train` returns the loss of every step, and each step uses the rate of its own number."""
    run.expect_same_results(
        why="The learning rate depends on the step, so every loss but the first depends on the "
        "steps before it. A number that was read while tracing is part of the graph for good.",
    )


@check(resumed, counting_down, modes=(GRAPH,), needs=(follows_the_schedule,))
def stays_a_graph(run):
    """In GRAPH mode the training step, up to the change of `weight`, runs in a graph."""
    why = (
        "Without tf.function nothing retraces, and nothing is fast either: Python runs every "
        "operation of every step."
    )
    run.expect_no_python("train", why)
    if not run.has_op("train", WEIGHT_MOVES):
        run.fail("the graph of `train` does not change `weight`", "that change in the graph", why)


@check(resumed, counting_down, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """However many steps are trained, and whatever their numbers, there is one trace."""
    run.expect_traces(
        "train",
        at_most=1,
        why="A Python number is part of the key under which a trace is kept: another number, "
        "another trace. Of a tensor only dtype and shape are in the key.",
    )


@diagnosis(follows_the_schedule)
def step_frozen_at_the_first_trace(run):
    return run.mode is GRAPH and not run.errors() and run.is_hybrid("train")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def reduce_retracing_is_for_shapes(run):
    return run.source.passes_keyword("reduce_retracing")


@diagnosis(traces_once)
def the_loop_has_literals_too(run):
    return run.source.is_decorated("train")


@diagnosis(traces_once)
def converted_too_late(run):
    return any(run.source.calls_in("train_step", f"tf.{name}") for name in ("constant", "convert_to_tensor"))


@diagnosis(traces_once)
def step_is_still_a_python_number(run):
    return any("Python value" in reason for reason in run.trace_reasons("train"))
