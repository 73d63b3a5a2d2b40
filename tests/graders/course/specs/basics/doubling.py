"""A spec with a check of every kind."""

from graders import GRAPH, Scenario, array, call, check, diagnosis, get, make, ref, tensor

doubles = Scenario(
    "doubles",
    [
        call("double", tensor([1.0, 2.0]), 3),
        call("double", array([1.0, 2.0], "float32"), 4),
        make("tally", "Tally", start=2),
        call("tally.add", tensor(1.5)),
        call("tally.same", ref("tally")),
        get("tally.total"),
    ],
)


@check(doubles)
def doubles_values(run):
    """`double` returns twice its argument, and `Tally` adds up, in both modes."""
    run.expect_same_results(why="Twice is twice.")
    run.expect_state("tally.total")


@check(doubles, modes=(GRAPH,), needs=(doubles_values,))
def traces_once(run):
    """All numbers together need one trace."""
    run.expect_traces("double", at_most=1, why="A number is part of the key.")


@check(doubles, modes=(GRAPH,), needs=(doubles_values,))
def adds_in_the_graph(run):
    """`Tally.add` changes its Variable in the graph and leaks nothing."""
    run.expect_ops("Tally.add", present=["AssignAddVariableOp"])
    run.expect_no_python("Tally.add")
    run.expect_no_leaks()


@check(doubles, needs=(doubles_values,))
def prints_as_often(run):
    """`double` prints once per call, when it runs."""
    run.expect_prints(when="run", containing="doubling", lines=2)


@diagnosis(traces_once)
def rank_is_a_literal(run):
    return any("Python value" in reason for reason in run.trace_reasons("double"))
