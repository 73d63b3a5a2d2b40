"""A loop of the graph hands on what is assigned in it; what a method changes in secret, it does not."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor


def play(*rewards):
    return call("discounted_return", tensor(list(rewards), "float32"))


# One call per fresh import: whatever is left over from a call cannot matter.
single_game = Scenario("single_game", [play(1.0, -2.0, 4.0, 8.0, 3.0)])
short_game = Scenario("short_game", [play(2.5)])
no_game = Scenario("no_game", [play()])
many_games = Scenario(
    "many_games",
    [
        play(0.0, 3.0),
        play(5.0),
        play(),
        play(1.0, 1.0, 1.0, 1.0, 1.0),
        play(0.0, 3.0),
        play(-7.0, 0.5, 2.0),
    ],
)


@check(single_game, short_game, no_game)
def counts_each_turn(run):
    """Each reward counts 0.9 times as much as the one before, in episodes of any length, in both modes."""
    run.expect_same_results(
        why="Python passes through the body of the loop once. What a method changes on that occasion is "
        "changed once; a round of the loop gets from the round before only what the loop assigns."
    )


@check(many_games, needs=(counts_each_turn,))
def starts_anew(run):
    """Each call starts with full weight, whatever was played before."""
    run.expect_same_results(
        why="The weight has to survive a round, and must not survive the call. A Variable survives both."
    )


@check(many_games, modes=(GRAPH,), needs=(starts_anew,))
def stays_a_graph(run):
    """In GRAPH mode the episode is added up in a graph, without calls to Python."""
    run.expect_no_python(
        "discounted_return", why="State can be passed through a loop of the graph; nothing needs to leave it."
    )


@check(many_games, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """One trace serves episodes of every length."""
    run.expect_traces(
        "discounted_return",
        at_most=1,
        why="Every episode has another length. A loop that Python writes out while tracing fits one of them.",
    )


@check(many_games, modes=(GRAPH,), needs=(counts_each_turn,))
def leaks_nothing(run):
    """No symbolic tensor is left behind in an object or a global."""
    run.expect_no_leaks(why="What a trace leaves behind is of no use to anybody, and fails when it is used.")


@diagnosis(counts_each_turn)
def variable_made_in_the_function(run):
    return run.mode is GRAPH and bool(run.errors()) and run.source.calls("tf.Variable")


@diagnosis(counts_each_turn)
def tensor_hidden_in_an_attribute(run):
    return run.mode is GRAPH and run.source.calls_in("__init__", "tf.constant")


@diagnosis(counts_each_turn)
def mutation_hidden_in_a_helper(run):
    return run.mode is GRAPH and run.source.text.count("global ") > 0


@diagnosis(counts_each_turn)
def mutation_hidden_in_a_method(run):
    return run.mode is GRAPH


@diagnosis(starts_anew)
def left_over_from_the_last_episode(run):
    return run.source.calls("tf.Variable")


@diagnosis(leaks_nothing)
def symbol_left_in_the_object(run):
    return bool(run.seen.leaks)


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def loop_written_out(run):
    return run.source.calls("range")
