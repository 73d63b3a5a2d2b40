"""A decorated function covers everything it calls; decorators further in only add calls."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

HELPERS = ("normalize", "layer")
CALLS = "PartitionedCall|StatefulPartitionedCall"


def score(*messages):
    return call("spam_scores", tensor([list(message) for message in messages]))


inbox = Scenario(
    "inbox",
    [
        score((0.5, 4.0, 1.5), (2.0, 2.0, 1.0), (7.0, 1.0, 0.0)),
        score((1.0, 1.0, 1.0), (0.0, 9.0, 1.0), (3.0, 2.0, 5.0)),
        score((0.5, 4.0, 1.5), (6.0, 0.0, 0.0), (0.25, 0.25, 0.5)),
    ],
)
helpers_first = Scenario(
    "helpers_first",
    [
        call("layer", tensor([[0.2, 0.5, 0.3]]), 0),
        call("normalize", tensor([[5.0, 3.0, 2.0], [1.0, 0.0, 7.0]])),
        call("layer", tensor([[2.5, 0.5]]), 1),
        score((2.0, 6.0, 2.0), (8.0, 1.0, 1.0)),
    ],
)


@check(inbox, helpers_first)
def scores_messages(run):
    """`spam_scores`, `normalize` and `layer` return what they always did, in both modes."""
    run.expect_same_results(why="Where the decorators stand must not change any result.")


@check(inbox, modes=(GRAPH,), needs=(scores_messages,))
def one_graph_for_the_task(run):
    """One call of `spam_scores` is one call of one graph, traced once."""
    why = (
        "The function that the program calls is the one to decorate: everything below it then "
        "becomes part of the same graph, and Python is out of the way until the scores are there."
    )
    run.expect_hybrid("spam_scores", why)
    for index, step in enumerate(run.steps):
        if len(step.served_by) != 1:
            run.fail(f"{len(step.served_by)} calls of tf.functions, one by one", "1 call", why, [index])
    run.expect_traces("spam_scores", at_most=1, why=why)


@check(inbox, modes=(GRAPH,), needs=(one_graph_for_the_task,))
def graph_without_calls(run):
    """The graph of `spam_scores` holds the helpers' operations, and no call of another graph."""
    run.expect_no_python("spam_scores", why="None of the operations needs Python.")
    run.expect_ops(
        "spam_scores",
        present=("MatMul", "RealDiv", "Relu"),
        absent=(CALLS,),
        why="A decorated helper does not melt into its caller's graph. It is traced for itself, "
        "once for each kind of arguments, and the caller's graph gets a call of that trace.",
    )


@check(helpers_first, modes=(GRAPH,), needs=(graph_without_calls,))
def helpers_are_plain(run):
    """`normalize` and `layer` are plain functions: called alone, they trace nothing."""
    for helper in HELPERS:
        if traced := run.count_traces(helper):
            run.fail(
                f"`{helper}` is a tf.function with {traced} trace{'s' if traced > 1 else ''}",
                "a plain function",
                "A helper that is only used inside a graph needs no decorator, and without one it "
                "cannot start to trace for somebody who calls it from outside.",
            )


@check(inbox, modes=(GRAPH,), needs=(helpers_are_plain,))
def helpers_do_the_work(run):
    """`spam_scores` uses the helpers: their lines recorded its operations."""
    for helper in HELPERS:
        if not run.records_from("spam_scores", helper):
            run.fail(
                f"no operation of the graph was recorded by `{helper}`",
                f"`spam_scores` calls `{helper}`",
                "Calling a plain function costs nothing in the graph: Python walks through it "
                "while tracing. A pasted copy gains nothing and has to be kept equal by hand.",
            )


@diagnosis(scores_messages)
def tensor_as_list_index(run):
    # TensorFlow 2.22 gave tensors an `__index__`, which has its own words for it.
    return run.error_mentions("list indices must be") or run.error_mentions("interpreted as an integer")


@diagnosis(one_graph_for_the_task)
def graphs_joined_by_python(run):
    return any(len(step.served_by) > 1 for step in run.steps)


@diagnosis(one_graph_for_the_task)
def no_decorator_left(run):
    return not run.source.uses_name("tf.function")


@diagnosis(graph_without_calls)
def autograph_is_not_the_call(run):
    return run.source.passes_keyword("autograph")


@diagnosis(graph_without_calls)
def a_call_inside_the_graph(run):
    return any(run.source.is_decorated(helper) for helper in HELPERS)


@diagnosis(helpers_are_plain)
def around_the_decorator(run):
    return run.source.uses_name(".python_function")


@diagnosis(helpers_do_the_work)
def copied_instead_of_called(run):
    return not all(run.source.calls_in("spam_scores", helper) for helper in HELPERS)
