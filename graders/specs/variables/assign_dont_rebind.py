"""A graph keeps the variable it met while tracing: assign to it, never put another in its place."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor


def update(name, reading):
    return call(f"{name}.update", tensor(reading))


knob = Scenario(
    "knob",
    [
        make("smoother", "Smoother", 0.25),
        update("smoother", 16.0),
        update("smoother", 16.0),
        call("smoother.set_rate", 0.5),
        update("smoother", -3.0),
        call("smoother.set_rate", 0.125),
        update("smoother", 40.0),
        call("smoother.set_rate", 0.25),
        update("smoother", 40.0),
        call("smoother.set_rate", 1.0),
        update("smoother", 2.0),
    ],
)
knob_first = Scenario(
    "knob_first",
    [
        make("smoother", "Smoother", 0.75),
        call("smoother.set_rate", 0.1),
        update("smoother", 5.0),
        call("smoother.set_rate", 0.9),
        update("smoother", 5.0),
    ],
)
two_sensors = Scenario(
    "two_sensors",
    [
        make("inlet", "Smoother", 0.5),
        update("inlet", 10.0),
        make("outlet", "Smoother", 0.2),
        update("outlet", 10.0),
        call("inlet.set_rate", 0.8),
        update("outlet", 30.0),
        update("inlet", 30.0),
        call("outlet.set_rate", 0.05),
        update("inlet", -1.0),
        update("outlet", -1.0),
    ],
)


def readings_of(scenario):
    return [i for i, step in enumerate(scenario.steps) if step.target.endswith(".update")]


@check(knob, knob_first)
def follows_the_rate(run):
    """After `set_rate`, the next `update` uses the new rate, in both modes."""
    run.expect_same_results(
        readings_of(run.scenario),
        why="The trace holds the Variable that `self.rate` was bound to at the time. Another Variable "
        "under the same name is unknown to it; a new value in the same Variable is not.",
    )


@check(two_sensors, needs=(follows_the_rate,))
def keeps_objects_apart(run):
    """Setting the rate of one `Smoother` leaves every other as it was."""
    run.expect_same_results(
        readings_of(run.scenario),
        why="State that belongs to one object is made in `__init__`; what the class body makes is "
        "shared by all objects.",
    )


@check(knob, modes=(GRAPH,), needs=(follows_the_rate,))
def stays_a_graph(run):
    """In GRAPH mode `update` runs as a traced tf.function, without calls to Python."""
    run.expect_hybrid(
        "Smoother.update",
        why="A graph can follow a changing rate, as long as it is the value that changes.",
    )
    run.expect_no_python(
        "Smoother.update", why="Reading a Variable on every run is what graphs do; Python is not needed."
    )


@check(knob, modes=(GRAPH,), needs=(stays_a_graph,))
def setting_traces_nothing(run):
    """Once `update` is traced, a new rate never makes TensorFlow trace again, `set_rate` included."""
    later = range(readings_of(run.scenario)[0] + 1, len(run.steps))
    count = run.count_traces("Smoother.update", later)
    if count:
        run.fail(
            f"`update` was traced {count} more {'time' if count == 1 else 'times'} after its first call",
            "no further trace",
            why="Assigning to a Variable changes nothing that the key of a trace is made of. A new "
            "tf.function starts without any trace, and a new Python number is a new key.",
            steps=later,
        )
    if run.is_hybrid("Smoother.set_rate"):
        run.expect_traces(
            "Smoother.set_rate",
            at_most=1,
            why="A rate given as a Python number is part of the key: `set_rate` itself is traced for "
            "every rate there is.",
        )


@diagnosis(follows_the_rate)
def variable_made_in_the_setter(run):
    return run.mode is GRAPH and run.source.is_decorated("set_rate")


@diagnosis(follows_the_rate)
def graph_keeps_the_old_variable(run):
    return run.mode is GRAPH and not run.errors() and run.source.calls_in("set_rate", "tf.Variable")


@diagnosis(follows_the_rate)
def attribute_read_while_tracing(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(keeps_objects_apart)
def rate_shared_by_all_objects(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(setting_traces_nothing)
def rate_is_a_literal(run):
    return any("Python value" in reason for reason in run.trace_reasons("Smoother.update"))


@diagnosis(setting_traces_nothing)
def graph_built_again(run):
    return run.source.calls_in("set_rate", "tf.function")
