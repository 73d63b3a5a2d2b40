"""A value leaves a graph only by being returned (or assigned to a Variable)."""

import numpy as np

from graders import GRAPH, Scenario, call, check, diagnosis, get, tensor
from graders.observation import plain

WEIGHT_MOVES = "AssignSubVariableOp|AssignAddVariableOp|AssignVariableOp"

two_runs = Scenario(
    "two_runs",
    [
        call("fit", tensor([1.0, 3.0]), tensor([2.0, 5.0]), 3),
        get("history"),
        call("fit", tensor([2.0, -1.0]), tensor([0.5, 4.0]), 2),
        get("history"),
        get("weight"),
    ],
)
no_epochs = Scenario(
    "no_epochs",
    [
        call("fit", tensor([0.5, 1.0, 2.0]), tensor([1.0, 1.0, 1.0]), 0),
        get("history"),
        call("fit", tensor([0.5, 1.0, 2.0]), tensor([1.0, 1.0, 1.0]), 4),
        get("history"),
        get("weight"),
    ],
)


def losses(value):
    """The history as floats, or None when something in it is not a number."""
    if not isinstance(value, list):
        return None
    if not all(isinstance(item, float | np.ndarray) and np.size(item) == 1 for item in value):
        return None
    return [float(np.squeeze(item)) for item in value]


@check(two_runs, no_epochs)
def records_every_loss(run):
    """After every `fit`, `history` holds the loss of each step so far as a number."""
    run.expect_same_results([0, 2], why=WHY_RETURN)
    for index in (1, 3):
        mine, theirs = losses(run.value(index)), plain(run.expected.steps[index].value)
        if mine is None or len(mine) != len(theirs) or not np.allclose(mine, theirs, rtol=1e-5):
            run.fail(run.outcome(index), spell(theirs), WHY_RETURN, range(index + 1))
    run.expect_same_results([4], why="The training itself must not change.")


WHY_RETURN = (
    "While TensorFlow traces, a tensor is only a symbol for a value to come, and the Python line "
    "that keeps it runs once. Real numbers exist when the graph runs: let the function return them."
)


def spell(numbers):
    return f"[{', '.join(f'{number:.6g}' for number in numbers)}]"


@check(two_runs, modes=(GRAPH,), needs=(records_every_loss,))
def leaks_nothing(run):
    """No symbolic tensor survives outside `train_step`, whatever it is called and wherever it is kept."""
    run.expect_no_leaks(
        why="A symbolic tensor keeps its whole graph alive and raises an error for whoever uses "
        "it next, often far away from the line that let it out."
    )


@check(two_runs, no_epochs, modes=(GRAPH,), needs=(records_every_loss,))
def stays_a_graph(run):
    """In GRAPH mode all steps of `fit` share one trace, and `weight` is moved in that graph."""
    why = "The loss can be had without giving up the graph, and without tracing again."
    run.expect_traces("fit", at_most=1, why=why)
    if not run.has_op("fit", WEIGHT_MOVES):
        run.fail("the graph of `fit` does not change `weight`", "that change in the graph", why)


@check(two_runs, modes=(GRAPH,), needs=(stays_a_graph,))
def needs_no_python(run):
    """The graph calls no Python while it runs."""
    run.expect_no_python(
        "fit",
        why="tf.py_function stops the graph to run Python: slow, impossible to save, and nothing "
        "here needs it.",
    )


@diagnosis(records_every_loss)
def number_asked_from_a_symbol(run):
    return run.mode is GRAPH and run.error_mentions("has no attribute 'numpy'")


@diagnosis(records_every_loss)
def arguments_may_not_be_changed(run):
    return run.mode is GRAPH and run.error_mentions("should not modify its Python input arguments")


@diagnosis(records_every_loss)
def loop_traced_as_a_whole(run):
    return run.mode is GRAPH and run.source.is_decorated("fit")


@diagnosis(records_every_loss)
def global_set_while_tracing(run):
    kept = run.value(1)
    return run.mode is GRAPH and isinstance(kept, list) and len(kept) > 1 and bool(run.seen.leaks)


@diagnosis(records_every_loss)
def appended_while_tracing(run):
    kept = run.value(3)
    return run.mode is GRAPH and isinstance(kept, list) and len(kept) == 1


@diagnosis(leaks_nothing)
def unread_leak_is_a_leak(run):
    return bool(run.seen.leaks)


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("fit") and not run.left_eager


@diagnosis(needs_no_python)
def py_function_to_append(run):
    return run.calls_python("fit")
