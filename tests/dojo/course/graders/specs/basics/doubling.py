"""A Python number is part of the cache key, so every new one is a new trace."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis

numbers = Scenario("numbers", [call("double_all", [1.5, 2.5, 1.5])])


@check(numbers, modes=(EAGER, GRAPH))
def same_results(run):
    """`double_all(numbers)` returns every number doubled."""
    run.expect_same_results()


@check(numbers, modes=(GRAPH,), needs=(same_results,))
def traces_once(run):
    """Any list of numbers traces `double` once."""
    run.expect_traces("double", at_most=1, why="A Python number is part of the cache key.")


@diagnosis(same_results)
def one_number_for_all(run):
    return len(set(map(float, run.value(0)))) == 1


@diagnosis(traces_once)
def no_longer_a_graph(run):
    return not run.is_hybrid("double")


@diagnosis(traces_once)
def reduce_retracing_is_for_shapes(run):
    return run.source.passes_keyword("reduce_retracing")
