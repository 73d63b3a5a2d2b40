"""A Python number changed in a tf.function changes while tracing only; a Variable changes on every run."""

from graders import GRAPH, Scenario, call, check, diagnosis, make

COUNTING = "AssignAddVariableOp|AssignVariableOp"


def rates(name, number):
    return [call(f"{name}.next_rate") for _ in range(number)]


six_moves = Scenario("six_moves", [make("agent", "Explorer", 5.0), *rates("agent", 6)])
# The last resume goes back to a number that was there before: nothing may be remembered.
loaded_games = Scenario(
    "loaded_games",
    [
        make("agent", "Explorer", 12.5),
        *rates("agent", 2),
        call("agent.resume", 395),
        *rates("agent", 2),
        call("agent.resume", 0),
        *rates("agent", 2),
        call("agent.resume", 395),
        *rates("agent", 1),
    ],
)
resumed_first = Scenario(
    "resumed_first",
    [make("agent", "Explorer", 3.0), call("agent.resume", 17), *rates("agent", 2)],
)
two_agents = Scenario(
    "two_agents",
    [
        make("left", "Explorer", 4.0),
        *rates("left", 3),
        make("right", "Explorer", 1.5),
        *rates("right", 2),
        *rates("left", 1),
        call("right.resume", 60),
        *rates("left", 1),
        *rates("right", 1),
    ],
)


def rate_steps(run):
    return [index for index, step in enumerate(run.scenario.steps) if step.target.endswith("next_rate")]


@check(six_moves)
def counts_every_move(run):
    """Every `next_rate` counts one more move, so each share is smaller than the one before."""
    run.expect_same_results(
        why="A Python number that the body changes is changed while tracing, once. The graph keeps "
        "the value it had then. A count that moves on every call is state of the graph."
    )


@check(loaded_games, resumed_first, needs=(counts_every_move,))
def resumes(run):
    """After `resume(step)` the next share is that of the move after `step`, at any time."""
    run.expect_same_results(
        rate_steps(run),
        why="The graph reads the Variable it was traced with. `resume` has to change the value of "
        "that Variable; another object on the same attribute goes unnoticed.",
    )


@check(two_agents, needs=(resumes,))
def keeps_explorers_apart(run):
    """Two `Explorer` objects count their own moves."""
    run.expect_same_results(
        rate_steps(run),
        why="What is created in the class body, or in a global, exists once for all objects. What "
        "`__init__` creates belongs to one object.",
    )


@check(six_moves, modes=(GRAPH,), needs=(counts_every_move,))
def stays_a_graph(run):
    """In GRAPH mode `next_rate` runs as a traced tf.function."""
    run.expect_hybrid("Explorer.next_rate", why="A graph can count, if the count is a Variable.")


@check(six_moves, loaded_games, modes=(GRAPH,), needs=(stays_a_graph, resumes))
def traces_once(run):
    """Neither moves nor `resume` make TensorFlow trace again."""
    run.expect_traces(
        "Explorer.next_rate",
        at_most=2 if run.source.calls_in("next_rate", "tf.Variable") else 1,
        why="A graph that has to be made anew for every value of the count is slower than no graph.",
    )
    if run.is_hybrid("Explorer.resume"):
        run.expect_traces(
            "Explorer.resume",
            at_most=1,
            why="The number that `resume` gets is a Python number, which is part of the key: decorated, "
            "`resume` is traced for every number there is.",
        )


@check(six_moves, modes=(GRAPH,), needs=(traces_once,))
def counts_in_the_graph(run):
    """The counting is an operation of `next_rate`'s graph and needs no Python."""
    why = (
        "Only what is in the graph happens wherever the graph goes: into another tf.function that "
        "calls it, or into a saved model."
    )
    run.expect_no_python("Explorer.next_rate", why)
    run.expect_ops("Explorer.next_rate", present=[COUNTING], why=why)


@diagnosis(counts_every_move)
def variable_with_plus_equals(run):
    return run.error_mentions("assign_add")


@diagnosis(counts_every_move)
def rebound_to_a_tensor(run):
    return run.mode is GRAPH and bool(run.seen.leaks)


@diagnosis(counts_every_move)
def counted_outside_the_graph(run):
    return run.mode is GRAPH and run.source.calls("tf.init_scope")


@diagnosis(counts_every_move)
def counted_while_tracing(run):
    return run.mode is GRAPH and run.is_hybrid("Explorer.next_rate") and not run.errors()


@diagnosis(resumes)
def setter_rebinds(run):
    return run.mode is GRAPH and not run.source.calls_in("resume", ".assign")


@diagnosis(keeps_explorers_apart)
def step_shared_by_all_explorers(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("Explorer.next_rate") and not run.left_eager


@diagnosis(traces_once)
def step_as_a_literal(run):
    return any("Python value" in reason for reason in run.trace_reasons("Explorer.next_rate"))


@diagnosis(counts_in_the_graph)
def counts_in_python(run):
    return run.calls_python("Explorer.next_rate") or not run.has_op("Explorer.next_rate", COUNTING)
