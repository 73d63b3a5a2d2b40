"""Shared code that calls .numpy() works eagerly only: not in a tf.function, not in Dataset.map."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor

LOUD = [0.5, -4.0, 1.0]
QUIET = [0.125, 0.0, -0.03125]
SILENT = [0.0, 0.0, 0.0]

one_by_one = Scenario(
    "one_by_one", [call("normalized", tensor(samples)) for samples in (LOUD, SILENT, QUIET, LOUD)]
)
in_a_dataset = Scenario(
    "in_a_dataset",
    [
        call("normalize_all", tensor([QUIET, LOUD, SILENT])),
        call("normalized", tensor(QUIET)),
        call("normalize_all", tensor([[8.0, 2.0], [-1.0, 0.5]])),
    ],
)
shown = Scenario(
    "shown",
    [
        make("loud", "Sound", tensor(LOUD)),
        call("loud.__repr__"),
        call("label", tensor(QUIET)),
        call("label", tensor([2.0, 8.0])),
        call("label", tensor(LOUD)),
        make("silent", "Sound", tensor(SILENT)),
        call("silent.__repr__"),
    ],
)


@check(one_by_one, in_a_dataset)
def same_samples_everywhere(run):
    """Sounds are normalized alike, eagerly, in a `tf.function` and in a dataset; silence stays silent."""
    run.expect_same_results(
        why="`.numpy()` asks for numbers, and while a function is traced there are none. "
        "`Dataset.map` traces its function in either mode, whatever the eager switch says.",
    )


@check(shown, needs=(same_samples_everywhere,))
def shows_what_is_known(run):
    """A Sound is shown with length and peak eagerly, and with its length in a graph."""
    run.expect_same_results(
        why="A text is made by Python at once. A symbol can tell its dtype and shape by then; "
        "its value it cannot, and its name helps nobody.",
    )


@check(one_by_one, shown, modes=(GRAPH,), needs=(same_samples_everywhere, shows_what_is_known))
def stays_in_the_graph(run):
    """In GRAPH mode `normalized` and `label` are graphs of operations, traced once for each length."""
    why = "One class serves all callers only if those that are graphs can hold what it does."
    function, lengths = ("normalized", 1) if run.scenario is one_by_one else ("label", 2)
    run.expect_no_python(function, why)
    run.expect_traces(function, at_most=lengths, why=why)


@diagnosis(same_samples_everywhere)
def datasets_are_graphs_too(run):
    return run.scenario is in_a_dataset and run.error_mentions("numpy")


@diagnosis(same_samples_everywhere)
def computation_left_out(run):
    return not run.errors() and run.source.calls("tf.executing_eagerly")


@diagnosis(shows_what_is_known)
def repr_still_asks(run):
    return run.mode is GRAPH and run.error_mentions("numpy")


@diagnosis(shows_what_is_known)
def tensor_in_the_text(run):
    return not run.errors()


@diagnosis(stays_in_the_graph)
def python_inside_the_graph(run):
    return run.calls_python("normalized") or run.calls_python("label")


@diagnosis(stays_in_the_graph)
def decorators_removed(run):
    return not run.source.is_decorated("normalized")
