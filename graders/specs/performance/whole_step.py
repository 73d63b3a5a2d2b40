"""A training step is one graph: forward, gradient, update and metrics."""

import numpy as np

from graders import GRAPH, Scenario, call, check, diagnosis, get, tensor

ASSIGNMENTS = "AssignAddVariableOp|AssignSubVariableOp|AssignVariableOp"


def batch(*trips):
    """Rows of three features and a delay, as two tensors."""
    return tensor([list(trip[:3]) for trip in trips]), tensor([trip[3] for trip in trips])


RAIN = batch((1.0, 2.0, 0.5, 4.0), (0.0, 1.5, 1.0, 2.5))
SNOW = batch((0.5, -1.0, 2.0, 6.0), (1.0, 0.0, 1.5, 5.0))
SUN = batch((2.0, 0.5, 0.0, -0.5), (0.25, 0.0, 1.0, 0.0))

single_steps = Scenario(
    "single_steps",
    [
        *(call("train_step", *each) for each in (RAIN, SUN, SNOW, RAIN, SNOW)),
        call("mean_loss"),
        get("weights"),
    ],
)
epochs = Scenario(
    "epochs",
    [
        call("train", [SNOW, RAIN]),
        call("mean_loss"),
        call("train", [SUN]),
        call("train", [RAIN, SNOW, SUN]),
        call("mean_loss"),
        get("weights"),
    ],
)


def steps_of(run, target, same=True):
    return [i for i, step in enumerate(run.scenario.steps) if (step.target == target) is same]


@check(single_steps, epochs)
def learns(run):
    """Every step returns its loss and moves the weights as before, in both modes."""
    run.expect_same_results(
        steps_of(run, "mean_loss", same=False),
        why="What moves into the graph must still do the same: the loss before the move, then the "
        "move, batch after batch.",
    )


@check(single_steps, epochs, needs=(learns,))
def keeps_the_mean(run):
    """`mean_loss()` is the mean of all losses so far, in both modes."""
    for index in steps_of(run, "mean_loss"):
        mine, theirs = run.value(index), float(run.expected.steps[index].value["data"])
        if not isinstance(mine, float | np.ndarray) or not np.allclose(mine, theirs, rtol=1e-5):
            run.fail(
                run.outcome(index),
                f"{theirs:.6g}",
                "Inside a graph a Python list sees one symbol per trace instead of one number per "
                "step. Numbers that have to survive a call live in a tf.Variable.",
                range(index + 1),
            )


@check(single_steps, modes=(GRAPH,), needs=(keeps_the_mean,))
def step_is_one_graph(run):
    """One `train_step` is one call of one graph, which predicts, finds the gradient and updates."""
    why = (
        "Whatever stays outside is started by Python, one operation after another, and TensorFlow "
        "cannot see across the border. Forward, gradient and update belong together."
    )
    run.expect_hybrid("train_step", why)
    for index in steps_of(run, "train_step"):
        if len(run.steps[index].served_by) != 1:
            run.fail(f"{len(run.steps[index].served_by)} calls of tf.functions", "1 call", why, [index])
    found = run.count_op("train_step", "MatMul")
    if found < 2:
        run.fail(f"{found} MatMul in the graph", "2: for the prediction and for its gradient", why)
    run.expect_ops("train_step", present=(ASSIGNMENTS,), why=why)


@check(single_steps, modes=(GRAPH,), needs=(step_is_one_graph,))
def keeps_the_books_in_the_graph(run):
    """The statistics behind `mean_loss` are updated by operations of the same graph."""
    assignments = run.count_op("train_step", ASSIGNMENTS)
    if assignments < 2:
        run.fail(
            f"{assignments} assignment in the graph, that of the weights",
            "another one, for the mean",
            "To keep a number in Python, Python has to wait for it after every step. An assignment "
            "in the graph waits for nobody; ask for the mean when you want to print it.",
        )
    run.expect_no_python("train_step", why="The statistics need no Python either.")


@check(epochs, modes=(GRAPH,), needs=(step_is_one_graph,))
def traces_once(run):
    """Epochs of two, one and three batches share one trace."""
    run.expect_traces(
        "train",
        at_most=1,
        why="A loop over a Python list is unrolled: each batch adds a copy of the step to the "
        "graph, and a list of another length is another trace.",
    )


@diagnosis(learns)
def number_asked_from_a_symbol(run):
    return run.mode is GRAPH and run.error_mentions("has no attribute 'numpy'")


@diagnosis(keeps_the_mean)
def loss_kept_while_tracing(run):
    return run.mode is GRAPH and bool(run.seen.leaks)


@diagnosis(step_is_one_graph, traces_once)
def an_epoch_is_no_step(run):
    return run.source.is_decorated("train")


@diagnosis(step_is_one_graph)
def python_carries_between_graphs(run):
    return any(len(step.served_by) > 1 for step in run.steps)


@diagnosis(step_is_one_graph)
def gradient_stays_outside(run):
    return run.is_hybrid("train_step") and not run.has_op("train_step", ASSIGNMENTS)


@diagnosis(keeps_the_books_in_the_graph)
def python_keeps_the_books(run):
    return run.count_op("train_step", ASSIGNMENTS) < 2
