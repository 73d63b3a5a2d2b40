"""An input signature says once what a tf.function is for."""

import re

from graders import GRAPH, Scenario, array, call, check, diagnosis, tensor


def energy(*samples):
    return call("energy", tensor(list(samples)))


growing = Scenario(
    "growing",
    [
        energy(2.0),
        energy(1.5, 0.5),
        energy(3.0, 1.0, 2.0),
        energy(1.0, 4.0, 1.0, 2.0, 2.0),
        call("energy", array([0.5, 2.5, 1.0, 1.0, 3.0, 2.0, 0.25, 4.0], "float32")),
        call("energy", tensor([0.5 * index for index in range(1, 21)])),
        energy(3.0, 3.0),
    ],
)
surveyed = Scenario(
    "surveyed",
    [
        call("survey", [tensor([4.0] * 11), tensor([1.0, 2.0]), tensor([5.0] * 7)]),
        energy(2.0, 6.0, 1.0),
        call("survey", [tensor([0.5] * 16)]),
    ],
)
batches = Scenario(
    "batches",
    [
        call("energy", tensor([[1.0, 2.0], [3.0, 4.0]])),
        energy(1.0, 2.0, 2.0),
        call("energy", tensor([[5.0, 1.0, 2.0]])),
        call("energy", tensor(3.0)),
    ],
)
whole_numbers = Scenario(
    "whole_numbers",
    [
        energy(1.0, 3.0),
        call("energy", tensor([1, 2, 2, 2], "int32")),
        call("energy", tensor([7, 2], "int32")),
    ],
)


@check(growing, surveyed)
def measures_every_length(run):
    """`energy` is the mean of the squared samples for clips of every length, in both modes."""
    run.expect_same_results(
        why="Clips have the length they have. The signature must leave that axis open with None, "
        "and the mean must be taken over the samples that are really there."
    )


@check(growing, surveyed, modes=(GRAPH,), needs=(measures_every_length,))
def traces_once(run):
    """All lengths together, and surveys of any number of clips, need one trace."""
    run.expect_traces(
        "energy",
        at_most=1,
        why="Without a signature the shape of each argument is part of the key of a trace, so a "
        "new length is a new trace. A None in the signature leaves that axis out of the key.",
    )
    run.expect_no_python("energy", why="The mean of some squares is TensorFlow's own trade.")
    if run.scenario.name == surveyed.name:
        run.expect_traces(
            "survey",
            at_most=1,
            why="A list of clips is a new structure for every number of clips. Decorated, `survey` is "
            "traced for each of them, and `energy` within.",
        )


@check(batches, modes=(GRAPH,), needs=(measures_every_length,))
def refuses_a_batch(run):
    """A tensor with two axes, or none, is refused with a TypeError instead of being averaged away."""
    for index in (0, 2, 3):
        run.expect_error(
            index,
            ["TypeError"],
            why="Two clips stacked together have one energy each. A signature with exactly one "
            "axis turns this mistake of the caller into an error at the call.",
        )
    run.expect_same_results([1], why="A clip with one axis is still welcome after a refusal.")


@check(whole_numbers, modes=(GRAPH,), needs=(measures_every_length,))
def refuses_whole_numbers(run):
    """An int32 tensor is refused with a TypeError instead of being measured in whole numbers."""
    for index in (1, 2):
        run.expect_error(
            index,
            ["TypeError"],
            why="Raw samples have another scale, and with int32 the mean is rounded down. The "
            "dtype in the signature is a promise that the caller can be held to.",
        )


@diagnosis(measures_every_length)
def padding_changes_the_answer(run):
    return any(run.source.calls(f"tf.{name}") for name in ("pad", "concat", "zeros")) and not run.errors()


@diagnosis(measures_every_length)
def signature_of_one_example(run):
    messages = [step.error["message"] for step in run.steps if step.error]
    return any(re.search(r"to TensorSpec\(shape=\(\d", message) for message in messages)


@diagnosis(traces_once)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def tensorflow_guesses_the_signature(run):
    return run.source.passes_keyword("reduce_retracing")


@diagnosis(refuses_a_batch)
def open_rank_accepts_everything(run):
    return run.source.passes_keyword("input_signature") and run.error(0) is None


@diagnosis(refuses_whole_numbers)
def cast_hides_the_mistake(run):
    return run.source.calls("tf.cast") and run.error(1) is None
