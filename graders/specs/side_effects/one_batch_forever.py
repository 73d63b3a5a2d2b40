"""A Python iterator moves on while tracing; a tf.data iterator moves on whenever the graph runs."""

from graders import GRAPH, Scenario, call, check, diagnosis, get, make

EIGHT = [7.0, 2.5, 0.5, 12.0, 30.0, 4.0, 9.5, 3.0]
SEVEN = [5.0, 15.0, 1.0, 2.0, 21.0, 8.0, 64.0]
CALLS_PYTHON = ("tf.data.Dataset.from_generator", "tf.py_function", "tf.numpy_function")


def steps(name, number):
    return [call(f"{name}.step") for _ in range(number)]


four_batches = Scenario(
    "four_batches", [make("bus", "Trainer", EIGHT, 2), *steps("bus", 4), get("bus.estimate")]
)
two_lines = Scenario(
    "two_lines",
    [
        make("bus", "Trainer", EIGHT, 4),
        *steps("bus", 1),
        make("tram", "Trainer", SEVEN, 3),
        *steps("tram", 2),
        *steps("bus", 1),
        *steps("tram", 1),
        get("bus.estimate"),
        get("tram.estimate"),
    ],
)
to_the_end = Scenario(
    "to_the_end", [make("tram", "Trainer", SEVEN, 3), *steps("tram", 5), get("tram.estimate")]
)


@check(four_batches, two_lines)
def sees_every_batch(run):
    """Each `step` learns from the next batch and returns its mean, for each trainer on its own."""
    run.expect_same_results(
        why="`next` on a Python iterator runs while tracing. The batch it gave is a constant of the "
        "graph, and all later calls learn from it again.",
    )


@check(to_the_end, needs=(sees_every_batch,))
def ends_with_the_data(run):
    """After the last batch `step` raises StopIteration or OutOfRangeError, and learns nothing more."""
    why = "A training loop has to learn that all data has been seen; without an end it never stops."
    for index in (4, 5):
        run.expect_error(index, ("StopIteration", "OutOfRangeError"), why=why)
    run.expect_same_results([1, 2, 3, 6], why)


@check(four_batches, modes=(GRAPH,), needs=(sees_every_batch,))
def stays_a_graph(run):
    """In GRAPH mode the learning runs in a traced tf.function."""
    run.expect_hybrid("Trainer.step", why="Only the batch has to come from somewhere else.")


@check(four_batches, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """However many batches of a size there are, one trace is enough."""
    run.expect_traces(
        "Trainer.step",
        at_most=1,
        why="A graph for each batch, with the batch inside, is slower than no graph, and all of "
        "them stay in memory.",
    )


@check(four_batches, modes=(GRAPH,), needs=(stays_a_graph, ends_with_the_data))
def needs_no_python(run):
    """Neither the graph of `step` nor the dataset behind it calls Python."""
    why = (
        "What calls Python for each batch waits for Python on each batch, and cannot be saved or "
        "moved. Data that is there already needs none of that."
    )
    run.expect_no_python("Trainer.step", why)
    used = [name for name in CALLS_PYTHON if run.source.calls(name)]
    if used:
        run.fail(f"{used[0]} calls Python for each batch", "data that TensorFlow reads by itself", why)


@diagnosis(sees_every_batch)
def iterator_begun_on_every_call(run):
    return run.source.calls_in("step", "iter")


@diagnosis(sees_every_batch)
def moved_on_while_tracing(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(ends_with_the_data)
def no_end(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("Trainer.step") and not run.left_eager


@diagnosis(traces_once)
def position_as_a_literal(run):
    return any("Python value" in reason for reason in run.trace_reasons("Trainer.step"))


@diagnosis(needs_no_python)
def python_behind_the_data(run):
    return True
