"""A print in a tf.function speaks while tracing; tf.print is an operation and speaks on every run."""

import re

import numpy as np

from graders import GRAPH, Scenario, call, check, diagnosis, get, tensor

NUMBER = re.compile(r"-?\d+\.?\d*(?:[eE][-+]?\d+)?")

THREE_MAILS = (tensor([[2.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 1.0, 0.0]]), tensor([1.0, 0.0, 1.0]))
TWO_MAILS = (tensor([[0.5, 1.5, 0.0], [1.0, 0.0, 2.0]]), tensor([0.0, 1.0]))
ONE_MAIL = (tensor([[0.0, 0.0, 0.0]]), tensor([1.0]))


def step(batch):
    return call("train_step", *batch)


steps = Scenario(
    "steps",
    [
        *(step(batch) for batch in (THREE_MAILS, THREE_MAILS, TWO_MAILS, THREE_MAILS, TWO_MAILS)),
        get("weights"),
    ],
)
# With word counts of zero the loss never changes: every step still deserves its line.
loops = Scenario(
    "loops",
    [call("train", [THREE_MAILS] * 4), step(ONE_MAIL), step(ONE_MAIL), call("train", [ONE_MAIL] * 2)],
)


def steps_of(run):
    return [index for index, each in enumerate(run.scenario.steps) if each.target == "train_step"]


@check(steps, loops)
def trains(run):
    """`train_step` and `train` learn and return what they did before."""
    run.expect_same_results(
        why="While TensorFlow traces, the loss is a symbol without a number. Code that needs the "
        "number at that time breaks the step for the sake of its report.",
    )


@check(steps, loops, needs=(trains,))
def prints_every_loss(run):
    """Each call of `train_step` prints one line with the loss of that step, in both modes."""
    for index in steps_of(run):
        lines, loss = run.printed("run", [index]), run.value(index)
        if len(lines) != 1 or not shows(lines[0], loss):
            happened = f"printed while running: {lines!r}" if lines else "nothing was printed while running"
            run.fail(happened, f"one line with the loss, {float(loss):.6g}", WHY_PRINT, [index])


WHY_PRINT = (
    "`print` is Python, and in GRAPH mode Python only passes through the body to trace it: the "
    "line comes once per trace and shows a symbol. An operation in the graph speaks on every run."
)


def shows(line, loss):
    """Does the line hold a number that is this loss, as far as it was written out?"""
    return any(
        np.isclose(float(number), float(loss), rtol=1e-3, atol=1e-3) for number in NUMBER.findall(line)
    )


@check(steps, loops, modes=(GRAPH,), needs=(prints_every_loss,))
def stays_a_graph(run):
    """In GRAPH mode batches of the same size share one trace of `train_step`."""
    run.expect_traces(
        "train_step",
        at_most=2,
        why="The step can print from its graph. Without the graph, or with a new one for each "
        "call, the price of a line of text is the speed of the training.",
    )


@check(steps, modes=(GRAPH,), needs=(stays_a_graph,))
def prints_inside_the_graph(run):
    """The printing is an operation of `train_step`'s graph and needs no Python."""
    why = (
        "What is in the graph goes where the graph goes: into another tf.function that calls the "
        "step, and to a machine without this Python."
    )
    run.expect_no_python("train_step", why)
    run.expect_ops("train_step", present=["PrintV2"], why=why)


@diagnosis(trains)
def number_asked_from_a_symbol(run):
    return run.mode is GRAPH and bool(run.errors())


@diagnosis(prints_every_loss)
def text_made_while_tracing(run):
    return run.mode is GRAPH and any("Tensor(" in line for line in run.printed("run"))


@diagnosis(prints_every_loss)
def two_voices(run):
    return any(len(run.printed("run", [index])) > 1 for index in steps_of(run))


@diagnosis(prints_every_loss)
def printed_by_python_while_tracing(run):
    return run.mode is GRAPH and bool(run.printed("trace")) and not run.printed("run", steps_of(run))


@diagnosis(prints_every_loss)
def printed_by_the_loop(run):
    return run.source.calls_in("train", "print") or run.source.calls_in("train", "tf.print")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("train_step") and not run.left_eager


@diagnosis(prints_inside_the_graph)
def py_function_to_print(run):
    return run.calls_python("train_step")


@diagnosis(prints_inside_the_graph)
def printed_around_the_graph(run):
    return not run.has_op("train_step", "PrintV2")
