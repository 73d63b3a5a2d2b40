"""A graph hands out tensors and containers of tensors, not objects of a class of one's own."""

import numpy as np

from graders import GRAPH, Scenario, check, diagnosis, get, make, tensor

RANDOM_OPS = "RandomStandardNormal|StatelessRandomNormalV2|StatelessRandomNormal"
STAY_INSIDE = (
    "The policy was a tf.function so that deciding is fast. What happens before and after the "
    "graph is left to Python, operation by operation."
)
SPREAD = 0.2
ROWS = 100


def act(name, rows):
    """Call `act` and look at both fields of what it returns."""
    return [
        make(name, "act", tensor([list(row) for row in rows])),
        get(f"{name}.action"),
        get(f"{name}.mean"),
    ]


at_home = ((0.0, 2.0, 1.0), (3.0, -1.0, 0.0))
elsewhere = ((-2.0, 0.5, 0.5), (1.0, 1.0, 1.0))
again_and_again = Scenario(
    "again_and_again",
    [*act("first", at_home), *act("second", at_home), *act("other", elsewhere), *act("last", at_home)],
)
many_rows = Scenario("many_rows", act("crowd", [(0.5, 0.25, -1.0)] * ROWS))


def fields(run, field):
    """The steps that read this field."""
    return [i for i, step in enumerate(run.scenario.steps) if step.target.endswith(f".{field}")]


@check(again_and_again, many_rows)
def decides(run):
    """`act` returns a Decision with an action for each motor and the right mean, in both modes."""
    why = (
        "While a function is traced, its values are symbols. Tensors, and tuples, lists and dicts "
        "of them, come out of the graph with values. An object of your own would come out with "
        "symbols inside, so TensorFlow refuses it."
    )
    made = [i for i, step in enumerate(run.scenario.steps) if step.kind == "make"]
    run.expect_same_results(made, why)
    run.expect_same_results(fields(run, "mean"), why)
    for index in fields(run, "action"):
        wanted = run.expected.steps[index].value
        action = run.value(index)
        if not isinstance(action, np.ndarray) or action.shape != tuple(wanted["shape"]):
            run.fail(run.outcome(index), f"a float32{wanted['shape']} tensor", why, [index])


@check(again_and_again, many_rows, needs=(decides,))
def varies_from_call_to_call(run):
    """Actions are spread around the mean, and each call draws anew, in both modes."""
    actions = [run.value(i) for i in fields(run, "action")]
    means = [run.value(i) for i in fields(run, "mean")]
    noise = np.array([action - mean for action, mean in zip(actions, means, strict=True)])
    why = (
        "Only an operation draws whenever the graph runs. What NumPy draws is drawn while tracing, "
        "and is a constant of the graph from then on."
    )
    if any(np.allclose(one, other) for i, one in enumerate(noise) for other in noise[:i]):
        run.fail("the same noise in several calls", "other noise in each call", why)
    # Seven standard errors wide: chance does not fail anybody.
    if run.scenario is many_rows and not (
        abs(np.mean(noise)) < 0.5 * SPREAD and 0.65 * SPREAD < np.std(noise) < 1.35 * SPREAD
    ):
        run.fail(
            f"noise with mean {np.mean(noise):.2f} and standard deviation {np.std(noise):.2f}",
            f"mean 0.00 and standard deviation {SPREAD:.2f}",
            why,
        )


@check(again_and_again, modes=(GRAPH,), needs=(varies_from_call_to_call,))
def draws_in_the_graph(run):
    """In GRAPH mode a graph draws the action."""
    run.expect_no_python("act", STAY_INSIDE)
    run.expect_ops("act", present=[RANDOM_OPS], why=STAY_INSIDE)


@check(again_and_again, modes=(GRAPH,), needs=(draws_in_the_graph,))
def traces_once(run):
    """Four decisions for observations of one shape need one trace."""
    run.expect_traces(
        "act",
        at_most=1,
        why="An object of your own is known by its identity: each new one means a new trace.",
    )


@check(again_and_again, modes=(GRAPH,), needs=(traces_once,))
def thinks_in_the_graph(run):
    """In GRAPH mode the mean is computed by that graph, too."""
    run.expect_ops("act", present=["MatMul"], why=STAY_INSIDE)


@diagnosis(decides)
def symbols_kept_on_an_object(run):
    return run.mode is GRAPH and bool(run.seen.leaks)


@diagnosis(decides)
def still_an_object_of_ours(run):
    return run.mode is GRAPH and run.error_mentions("must return zero or more Tensors")


@diagnosis(varies_from_call_to_call)
def noise_drawn_while_tracing(run):
    return run.mode is GRAPH and run.source.uses_name("np.random")


@diagnosis(varies_from_call_to_call)
def no_exploration(run):
    return not run.source.calls(".normal") and not run.source.calls("tf.random.normal")


@diagnosis(draws_in_the_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def one_trace_per_object(run):
    return any("object " in reason for reason in run.trace_reasons("act"))


@diagnosis(draws_in_the_graph)
def sampling_left_outside(run):
    return run.is_hybrid("act") and not run.has_op("act", RANDOM_OPS)


@diagnosis(thinks_in_the_graph)
def thinking_left_outside(run):
    return run.is_hybrid("act")
