"""A signature that pins a dimension which varies refuses good input; the cure is to open that axis."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

FILMS = [[0.5 * (row % 3), 1.0 + 0.25 * row, 2.0 - 0.5 * (row % 4)] for row in range(11)]
STARS = [1.0 + (3 * row) % 5 for row in range(11)]


def batch_error(rows):
    return call("batch_error", tensor(FILMS[:rows]), tensor(STARS[:rows]))


def evaluate(rows, batch_size):
    return call("evaluate", tensor(FILMS[-rows:]), tensor(STARS[-rows:]), batch_size)


# The pinned size comes late here, and first below.
evaluated = Scenario("evaluated", [evaluate(11, 4), evaluate(7, 3), evaluate(5, 8), evaluate(8, 4)])
six_sizes = Scenario("six_sizes", [batch_error(rows) for rows in (4, 3, 1, 5, 2, 7, 4, 1)])
growing = Scenario("growing", [batch_error(rows) for rows in (1, 2, 3, 5, 6, 9)])


@check(evaluated, six_sizes, growing)
def judges_every_batch(run):
    """Every batch gets the mean over its own rows, whatever its size, in both modes."""
    run.expect_same_results(
        why="The last batch of an evaluation has the size it has. A number in the signature is a "
        "demand; only what the body really needs should be demanded. And a mean is a mean over the "
        "rows that are there: rows that were filled in count like real ones."
    )


@check(evaluated, six_sizes, growing, modes=(GRAPH,), needs=(judges_every_batch,))
def stays_a_graph(run):
    """In GRAPH mode the error of a batch is computed in a graph."""
    run.expect_ops(
        "batch_error" if run.scenario is not evaluated else "evaluate",
        present=["Mean|Sum"],
        why="Without tf.function every size works, and every operation goes through Python again.",
    )


@check(six_sizes, growing, evaluated, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_stay_few(run):
    """Any number of batch sizes needs at most two traces."""
    run.expect_traces(
        "batch_error" if run.scenario is not evaluated else "evaluate",
        at_most=2,
        why="An open axis in the signature makes one trace do for all sizes; letting TensorFlow find "
        "the axis that varies takes two. A trace per size is the other end of too tight.",
    )


@check(six_sizes, modes=(GRAPH,), needs=(traces_stay_few,))
def uses_the_name_of_today(run):
    """No deprecated argument of `tf.function` is passed."""
    if run.source.passes_keyword("experimental_relax_shapes"):
        run.fail(
            "`experimental_relax_shapes=` is passed to tf.function",
            "its name of today",
            why="The argument was renamed and TensorFlow logs that it is deprecated: code that relies on "
            "the old name stops working when it is removed.",
        )


@diagnosis(judges_every_batch)
def padding_counts_as_data(run):
    return any(run.source.calls(f"tf.{name}") for name in ("pad", "concat", "zeros"))


@diagnosis(judges_every_batch)
def rows_left_out(run):
    if run.scenario is not evaluated:
        return False
    found = run.value(0)
    return found is not None and len(found) < len(run.expected.steps[0].value["items"])


@diagnosis(judges_every_batch)
def still_pinned(run):
    return run.error_mentions("can not cast")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_stay_few)
def a_function_for_every_size(run):
    return len(run.functions_behind("batch_error")) > 1


@diagnosis(traces_stay_few)
def every_size_is_a_key(run):
    return not run.source.passes_keyword("input_signature")


@diagnosis(uses_the_name_of_today)
def renamed_since(run):
    return run.source.passes_keyword("experimental_relax_shapes")
