"""A Python global that a tf.function reads is a constant of its graph; a Variable is read on every run."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

FIVE = tensor([0.05, 0.33, 0.61, 0.78, 0.99])
THREE = tensor([0.42, 0.2, 0.87])


def hold_back(scores=FIVE):
    return call("hold_back", scores)


def set_limit(value):
    return call("set_limit", value)


# An early limit comes back at the end: whoever remembers graphs by value is still counted.
turned_often = Scenario(
    "turned_often",
    [
        hold_back(),
        *(step for value in (0.6, 0.25, 0.8, 0.1, 0.97, 0.6) for step in (set_limit(value), hold_back())),
    ],
)
set_before_use = Scenario(
    "set_before_use",
    [
        set_limit(0.3),
        hold_back(THREE),
        set_limit(0.9),
        hold_back(THREE),
        hold_back(),
        set_limit(0.3),
        hold_back(),
    ],
)
counted = Scenario(
    "counted",
    [
        call("count_held", THREE),
        set_limit(0.4),
        call("count_held", THREE),
        set_limit(0.1),
        call("count_held", THREE),
        call("count_held", FIVE),
    ],
)


@check(turned_often, set_before_use, counted)
def follows_the_limit(run):
    """From the next call on, `hold_back` and `count_held` use the limit set last, in both modes."""
    uses = [index for index, step in enumerate(run.scenario.steps) if step.target != "set_limit"]
    run.expect_same_results(
        uses,
        why="What Python reads while tracing becomes a constant of the graph. A value that may "
        "change has to reach the graph on each call: as a Variable, or as a tensor argument.",
    )


@check(turned_often, set_before_use, modes=(GRAPH,), needs=(follows_the_limit,))
def stays_a_graph(run):
    """In GRAPH mode `hold_back` runs as a traced tf.function."""
    run.expect_hybrid("hold_back", why="A graph can follow a limit that changes.")


@check(turned_often, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """However often the limit is turned, scores of one shape need one trace, and turning needs none."""
    run.expect_traces(
        "hold_back",
        at_most=1,
        why="A new graph for each limit is always up to date, and costs far more than the comparison in it.",
    )
    if run.is_hybrid("set_limit"):
        run.expect_traces(
            "set_limit",
            at_most=1,
            why="A limit given as a Python number is part of the key: decorated, `set_limit` is traced for "
            "every limit there is.",
        )


@check(turned_often, modes=(GRAPH,), needs=(traces_once,))
def needs_no_python(run):
    """The graph of `hold_back` calls no Python."""
    run.expect_no_python(
        "hold_back",
        why="tf.py_function stops the graph to run Python: slow, impossible to save, and nothing "
        "here needs it.",
    )


@diagnosis(follows_the_limit)
def new_variable_on_the_name(run):
    return run.mode is GRAPH and run.source.calls_in("set_limit", "tf.Variable")


@diagnosis(follows_the_limit)
def tensor_is_frozen_too(run):
    made = ("tf.constant", "tf.convert_to_tensor")
    return run.mode is GRAPH and any(run.source.calls_in("set_limit", name) for name in made)


@diagnosis(follows_the_limit)
def limit_read_while_tracing(run):
    return run.mode is GRAPH and not run.errors() and run.is_hybrid("hold_back")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("hold_back") and not run.left_eager


@diagnosis(traces_once)
def function_made_again(run):
    return run.source.calls_in("set_limit", "tf.function")


@diagnosis(traces_once)
def limit_as_a_literal(run):
    return any("Python value" in reason for reason in run.trace_reasons("hold_back"))


@diagnosis(needs_no_python)
def py_function_to_read(run):
    return run.calls_python("hold_back")
