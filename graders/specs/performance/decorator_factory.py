"""A tf.function is made once per program or per object, never once per call."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, make, tensor


def update(name, reading):
    return call(f"{name}.update", tensor(reading))


READINGS = (12.0, 3.5, -4.0, 12.0, 0.25)
one_sensor = Scenario(
    "one_sensor",
    [make("attic", "Filter", 0.75), *(update("attic", reading) for reading in 4 * READINGS)],
)
three_sensors = Scenario(
    "three_sensors",
    [
        make("kitchen", "Filter", 0.5),
        update("kitchen", 21.0),
        make("garden", "Filter", keep=0.25),
        update("garden", -8.0),
        update("kitchen", 23.0),
        update("garden", -6.5),
        make("oven", "Filter", 0.875),
        update("oven", 180.0),
        update("kitchen", 21.0),
        update("oven", 200.0),
        update("garden", -8.0),
    ],
)


@check(one_sensor)
def smooths(run):
    """Twenty updates return the smoothed level each time, in both modes."""
    run.expect_same_results(
        why="The level depends on every reading before. Each update has to run, also for a "
        "reading that came before."
    )


@check(three_sensors, needs=(smooths,))
def keeps_filters_apart(run):
    """Each filter follows its own readings, with its own `keep`."""
    run.expect_same_results(
        why="`self.smooth` is bound to one object. Whoever keeps a tf.function made from it keeps "
        "that object's level and `keep`, too."
    )


@check(one_sensor, three_sensors, modes=(GRAPH,), needs=(keeps_filters_apart,))
def stays_a_graph(run):
    """In GRAPH mode an update reaches a tf.function, and its graph changes the level."""
    run.expect_ops(
        "Filter.update",
        present=("AssignVariableOp|AssignAddVariableOp|AssignSubVariableOp",),
        why="The filter is meant to run as a graph. The price of a trace is paid once if the graph is kept.",
    )
    run.expect_no_python("Filter.update", why="The filter is a few operations and needs no Python.")


@check(one_sensor, three_sensors, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once_per_filter(run):
    """Twenty updates of one filter need one trace, and three filters need three at most."""
    filters = sum(step.kind == "make" for step in run.scenario.steps)
    run.expect_traces(
        "Filter.update",
        at_most=filters,
        why="Traces are kept by the tf.function object that made them. A new object begins with "
        "none, even if it wraps the same Python function.",
    )


@diagnosis(smooths)
def tensors_are_no_keys(run):
    return run.mode is EAGER and run.error_mentions("unhashable")


@diagnosis(keeps_filters_apart)
def bound_to_the_first_object(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def no_graph_no_trace(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once_per_filter)
def option_on_a_new_object(run):
    return run.source.passes_keyword("reduce_retracing")


@diagnosis(traces_once_per_filter)
def a_new_lambda_is_a_new_key(run):
    return "new tf.function object" not in run.trace_reasons("Filter.update")


@diagnosis(traces_once_per_filter)
def made_again_on_every_call(run):
    return "new tf.function object" in run.trace_reasons("Filter.update")
