"""NumPy functions cannot work on the arguments of a tf.function: a symbol holds no numbers."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor


def score(counts):
    return call("spam_probability", tensor(counts))


# The first message comes back at the end: a fix that only remembers values is still counted.
one_by_one = Scenario(
    "one_by_one",
    [
        score(counts)
        for counts in (
            [3.0, 1.0, 0.0, 2.0],
            [0.0, 0.0, 6.0, 0.0],
            [2.0, 5.0, 1.0, 1.0],
            [3.0, 1.0, 0.0, 2.0],
        )
    ],
)
in_batches = Scenario(
    "in_batches",
    [
        score([[1.0, 1.0, 1.0, 1.0], [7.0, 0.0, 2.0, 0.0], [0.0, 4.0, 0.0, 3.0]]),
        score([[2.0, 2.0, 0.0, 5.0], [0.0, 0.0, 0.0, 0.0], [5.0, 1.0, 3.0, 1.0]]),
        score([[2.0, 2.0, 0.0, 5.0], [1.0, 9.0, 0.0, 0.0], [4.0, 2.0, 2.0, 8.0]]),
    ],
)


@check(one_by_one, in_batches)
def same_numbers_in_both_modes(run):
    """`spam_probability` returns the same float32 tensor in both modes, for one message or many."""
    run.expect_same_results(
        why="A NumPy function asks its arguments for their numbers. An eager tensor has them and "
        "comes back as an array; the symbol that stands for an argument in a graph has none.",
    )


@check(one_by_one, in_batches, modes=(GRAPH,), needs=(same_numbers_in_both_modes,))
def stays_in_the_graph(run):
    """In GRAPH mode the probability is computed by a graph, without calls back into Python."""
    run.expect_no_python(
        "spam_probability",
        why="What NumPy computes is Python's work: slow on every call, hidden from gradients, and "
        "lost when the model is saved.",
    )


@check(one_by_one, in_batches, modes=(GRAPH,), needs=(stays_in_the_graph,))
def traces_once(run):
    """Messages of one shape need one trace, whatever their words."""
    run.expect_traces(
        "spam_probability",
        at_most=1,
        why="Python numbers are part of the key of a trace, so each message that is passed as "
        "Python numbers has a trace of its own, with the answer baked into it.",
    )


@diagnosis(same_numbers_in_both_modes)
def numpy_of_a_symbol(run):
    return run.source.calls(".numpy")


@diagnosis(same_numbers_in_both_modes)
def numpy_still_there(run):
    return any(run.source.calls(f"np.{name}") for name in ("maximum", "sum", "exp"))


@diagnosis(stays_in_the_graph)
def python_inside_the_graph(run):
    return run.calls_python("spam_probability")


@diagnosis(stays_in_the_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def computed_while_tracing(run):
    return any("Python value" in reason or "[" in reason for reason in run.trace_reasons("spam_probability"))
