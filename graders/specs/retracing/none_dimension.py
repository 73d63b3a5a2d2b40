"""A dimension that the signature leaves open is None while tracing; `tf.shape` asks the graph."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, make, tensor

WALK = [[0.5 * reading, float(reading % 3), 4.0 - reading] for reading in range(13)]


def halve(readings):
    return call("halve", tensor(WALK[:readings]))


lengths = Scenario(
    "lengths",
    [halve(5), halve(8), halve(2), halve(13), call("halve", tensor(WALK[2:11])), halve(8)],
)
shrunk = Scenario(
    "shrunk",
    [
        call("shrink", tensor(WALK), 3),
        call("shrink", tensor(WALK[:4]), 4),
        call("shrink", tensor(WALK[3:12]), 1),
    ],
)
before_any_call = Scenario(
    "before_any_call",
    [make("graph", "halve.get_concrete_function"), call("graph.output_shapes.as_list")],
)


@check(lengths, shrunk)
def halves_every_track(run):
    """Tracks of every length are halved, in both modes."""
    run.expect_same_results(
        why="While `halve` is traced, `track.shape[0]` is None: no track is there yet. The number of "
        "readings has to be a tensor that the graph computes when it runs."
    )


@check(lengths, modes=(GRAPH,), needs=(halves_every_track,))
def stays_a_graph(run):
    """In GRAPH mode `halve` runs in a graph, which finds the length by itself."""
    run.expect_no_python(
        "halve",
        why="Python knows the length of a track that is there, and the graph can know it too: `tf.shape` "
        "is an operation. A graph that asks Python on each call is slow and cannot be saved.",
    )


@check(lengths, shrunk, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """Tracks of all lengths share one trace of `halve`, also those that are shrunk."""
    run.expect_traces(
        "halve" if run.scenario is lengths else "shrink",
        at_most=1,
        why="The signature leaves the number of readings open, so one graph serves all of them. "
        "Without it `.shape` is known again, at the price of a trace per length.",
    )


@check(before_any_call, modes=(GRAPH,), needs=(traces_once,))
def keeps_the_three_axes(run):
    """The result of `halve` has the static shape (None, 3)."""
    if run.value(1) != [None, 3]:
        run.fail(
            f"the output shape of `halve` while tracing: {run.outcome(1)}",
            "[None, 3]",
            why="The number of readings is open, but each reading has three numbers and always will. "
            "What follows `halve` in a graph, such as a layer with weights, needs that 3 while tracing.",
            steps=[1],
        )


@diagnosis(halves_every_track)
def none_is_no_number(run):
    return run.error_mentions("NoneType")


@diagnosis(halves_every_track)
def length_pinned(run):
    return run.error_mentions("can not cast")


@diagnosis(halves_every_track)
def guess_instead_of_a_length(run):
    return run.mode is not EAGER


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(stays_a_graph)
def python_asked_on_every_call(run):
    return run.calls_python("halve")


@diagnosis(traces_once)
def signature_removed(run):
    return not any(run.source.passes_keyword(name) for name in ("input_signature", "reduce_retracing"))


@diagnosis(keeps_the_three_axes)
def minus_one_forgets(run):
    return "-1" in run.source.text


@diagnosis(keeps_the_three_axes)
def known_axis_given_away(run):
    return run.value(1) == [None, None]
