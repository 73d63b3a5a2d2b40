"""Python cannot walk through a tensor that has no values yet: use whole tensors, or tf.range."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor


def grade(relevance, watched):
    return call("ranking_gain", tensor(relevance, "float32"), tensor(watched, "float32"))


growing = Scenario(
    "growing",
    [
        grade([2.5], [1.0]),
        grade([0.0, 4.0], [0.75, 0.25]),
        grade([1.0, 2.0, 3.0], [0.1, 0.2, 0.9]),
        grade([5.0, 0.5, 0.0, 1.5], [1.0, 1.0, 0.3, 0.6]),
        grade([1.5], [0.5]),
    ],
)
none_first = Scenario("none_first", [grade([], []), grade([3.0, 1.0], [1.0, 0.5]), grade([], [])])


@check(growing, none_first)
def grades_every_length(run):
    """`ranking_gain` returns the discounted gain of any number of films, of none too, in both modes."""
    run.expect_same_results(
        why="While tracing, a tensor of unknown length has no values to hand out one by one. What Python "
        "walks through must be known then; what TensorFlow walks through need not be."
    )


@check(growing, none_first, modes=(GRAPH,), needs=(grades_every_length,))
def stays_a_graph(run):
    """In GRAPH mode `ranking_gain` runs in a graph, without calls to Python."""
    run.expect_no_python(
        "ranking_gain", why="All of it can be said with TensorFlow's operations, and these run in the graph."
    )


@check(growing, none_first, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """One trace serves every number of films."""
    run.expect_traces(
        "ranking_gain",
        at_most=1,
        why="Lists of films come in any length. A loop that is written out while tracing fits one "
        "length, and the next length needs a trace of its own.",
    )


@diagnosis(grades_every_length)
def autograph_switched_off(run):
    return run.mode is GRAPH and run.source.passes_keyword("autograph")


@diagnosis(grades_every_length)
def tensor_has_no_values_yet(run):
    return run.mode is GRAPH and run.source.calls(".numpy")


@diagnosis(grades_every_length)
def unstack_needs_a_length(run):
    return run.source.calls("tf.unstack")


@diagnosis(grades_every_length)
def length_is_not_in_the_shape(run):
    return run.mode is GRAPH and run.source.uses_name(".shape")


@diagnosis(grades_every_length)
def there_may_be_no_first(run):
    return run.mode is EAGER and run.scenario is none_first and bool(run.errors())


@diagnosis(grades_every_length)
def python_walks_through_the_tensor(run):
    return any(run.source.calls(name) for name in ("zip", "enumerate", "sum"))


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(stays_a_graph)
def python_called_from_the_graph(run):
    return run.calls_python("ranking_gain")


@diagnosis(traces_once)
def one_trace_per_length(run):
    return not run.source.passes_keyword("input_signature")
