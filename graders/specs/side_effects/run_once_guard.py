"""A Python flag is looked at while tracing; a Variable flag is looked at whenever the graph runs."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor


def record(name, *rewards):
    return [call(f"{name}.record", tensor(reward)) for reward in rewards]


def end(name):
    return call(f"{name}.end_episode")


one_episode = Scenario("one_episode", [make("board", "ScoreBoard"), *record("board", 4.5, -2.0, 0.0, 7.25)])
three_episodes = Scenario(
    "three_episodes",
    [
        make("board", "ScoreBoard"),
        *record("board", 3.0, 8.0),
        end("board"),
        *record("board", -1.5, 2.5, 6.0),
        end("board"),
        end("board"),
        *record("board", 0.75, 0.75),
    ],
)
ended_first = Scenario(
    "ended_first", [make("board", "ScoreBoard"), end("board"), *record("board", 11.0, 1.0)]
)
two_boards = Scenario(
    "two_boards",
    [
        make("left", "ScoreBoard"),
        *record("left", 1.0, 2.0),
        make("right", "ScoreBoard"),
        *record("right", 50.0),
        end("left"),
        *record("right", 25.0),
        *record("left", 9.0),
    ],
)


def recorded(run):
    return [index for index, step in enumerate(run.scenario.steps) if step.target.endswith(".record")]


@check(one_episode)
def starts_once(run):
    """All rewards up to `end_episode` belong to one episode and add up, in both modes."""
    run.expect_same_results(
        recorded(run),
        why="Python looks at a Python flag while tracing. What it decides then is built into the "
        "graph: a guarded block is in it without its guard, or not at all.",
    )


@check(three_episodes, ended_first, needs=(starts_once,))
def starts_again(run):
    """After `end_episode` the next reward, and only that one, starts a new episode."""
    run.expect_same_results(
        recorded(run),
        why="The graph must look at the flag each time it runs, and at the very flag that "
        "`end_episode` changes.",
    )


@check(two_boards, needs=(starts_again,))
def keeps_boards_apart(run):
    """Two boards start and end their episodes independently."""
    run.expect_same_results(
        recorded(run),
        why="What is created in the class body, or in a global, exists once for all objects. What "
        "`__init__` creates belongs to one object.",
    )


@check(one_episode, three_episodes, modes=(GRAPH,), needs=(starts_once, starts_again))
def stays_a_graph(run):
    """In GRAPH mode `record` runs as a traced tf.function and calls no Python."""
    run.expect_no_python(
        "ScoreBoard.record",
        why="A graph can look at a flag by itself, if the flag is a Variable. Whoever calls Python "
        "for it waits for Python on every call.",
    )


@check(three_episodes, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """One trace serves the first reward of an episode and all the others, and `end_episode` adds none."""
    run.expect_traces(
        "ScoreBoard.record",
        at_most=1,
        why="Two graphs, one for each value of a flag, leave the choice to Python on every call. "
        "Inside another tf.function that choice would be made once, while tracing.",
    )


@diagnosis(starts_once)
def flag_asked_for_its_value(run):
    return run.mode is GRAPH and bool(run.errors())


@diagnosis(starts_once)
def flag_rebound_in_the_body(run):
    return run.mode is GRAPH and run.has_op("ScoreBoard.record", "If|StatelessIf")


@diagnosis(starts_once)
def flag_read_while_tracing(run):
    return run.mode is GRAPH and run.is_hybrid("ScoreBoard.record")


@diagnosis(starts_again)
def guard_ran_while_tracing(run):
    return run.mode is GRAPH and run.source.calls("tf.init_scope")


@diagnosis(starts_again)
def reset_rebinds_the_flag(run):
    return run.mode is GRAPH and not run.source.calls_in("end_episode", ".assign")


@diagnosis(keeps_boards_apart)
def flag_shared_by_all_boards(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("ScoreBoard.record") and not run.left_eager


@diagnosis(stays_a_graph)
def python_function_guards(run):
    return run.calls_python("ScoreBoard.record")


@diagnosis(traces_once)
def one_graph_for_each_flag(run):
    return any("Python value" in reason for reason in run.trace_reasons("ScoreBoard.record"))
