"""A tf.function may create variables only once; state belongs to an object made outside."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, make, tensor


def update(name, amount):
    return call(f"{name}.update", tensor(amount))


one_till = Scenario(
    "one_till",
    [
        make("till", "RunningTotal"),
        *(update("till", amount) for amount in (12.5, 0.25, -3.0, 0.25, 40.0, 7.5)),
    ],
)
two_tills = Scenario(
    "two_tills",
    [
        make("left", "RunningTotal"),
        update("left", 5.0),
        make("right", "RunningTotal"),
        update("right", 100.0),
        update("left", 0.5),
        update("right", 20.0),
        make("late", "RunningTotal"),
        update("late", 3.0),
        update("left", 1.25),
    ],
)


@check(one_till)
def adds_up(run):
    """Every `update` adds its amount to the same total and returns it, in both modes."""
    run.expect_same_results(
        why="State that has to survive a call lives in a tf.Variable that is created once. In "
        "EAGER mode a local variable is simply a new one each time; in GRAPH mode creating "
        "another one on a later call is an error."
    )


@check(two_tills, needs=(adds_up,))
def keeps_objects_apart(run):
    """Two `RunningTotal` objects never see each other's amounts."""
    run.expect_same_results(
        why="What is created in the class body, or in a global, exists once for all objects. What "
        "`__init__` creates belongs to one object."
    )


@check(one_till, two_tills, modes=(GRAPH,), needs=(adds_up,))
def stays_a_graph(run):
    """In GRAPH mode `update` runs as a traced tf.function, without calls to Python."""
    run.expect_hybrid(
        "RunningTotal.update",
        why="The Variable can be created once without giving up the graph.",
    )
    run.expect_no_python(
        "RunningTotal.update", why="Adding to a Variable is an operation; Python is not needed for it."
    )


@check(one_till, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_stay_few(run):
    """Six updates of one object need at most two traces."""
    run.expect_traces(
        "RunningTotal.update",
        at_most=2,
        why="A second trace is normal when the first one creates a Variable. One trace per call "
        "means that something in the key changes with every call, such as a Python number.",
    )


@diagnosis(adds_up)
def made_again_on_every_call(run):
    return run.source.calls_in("update", "tf.Variable")


@diagnosis(adds_up)
def attribute_rebound_while_tracing(run):
    return run.mode is GRAPH and bool(run.seen.leaks)


@diagnosis(adds_up)
def constant_forgets(run):
    return run.mode is EAGER and not run.source.calls("tf.Variable") and not run.errors()


@diagnosis(keeps_objects_apart)
def state_shared_by_all_objects(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_stay_few)
def state_as_a_python_number(run):
    return any("Python value" in reason for reason in run.trace_reasons("RunningTotal.update"))
