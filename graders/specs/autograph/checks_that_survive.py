"""A check that shall run when the graph runs must be an operation of the graph, and not be pruned."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, make, ref, tensor

REFUSED = ("InvalidArgumentError",)


def rating(function, ratings, trust):
    return call(function, tensor(ratings), tensor(trust))


def mixed(function):
    """Good data and bad, by turns: which steps must be refused is seen from the trust."""
    return [
        rating(function, [2.0, 4.0], [0.25, 0.75]),
        rating(function, [2.0, 4.0], [0.5, -0.25]),
        rating(function, [3.0, 5.0], [0.0, 1.5]),
        rating(function, [1.0, 5.0], [-2.0, -1.0]),
        rating(function, [1.0, 3.0], [0.0, 0.0]),
    ]


good = Scenario(
    "good",
    [
        rating("average_rating", [4.0, 2.0, 1.0], [0.5, 0.25, 0.25]),
        rating("average_rating", [3.0, -5.0, 2.0], [0.0, 0.0, 0.0]),
        rating("average_rating", [-1.0, 2.5, 4.0], [3.0, 0.0, 1e-3]),
    ],
)
good_and_bad = Scenario("good_and_bad", mixed("average_rating"))
bad_first = Scenario(
    "bad_first", [rating("average_rating", [3.0], [-0.125]), rating("average_rating", [3.0], [0.125])]
)
in_a_graph = Scenario(
    "in_a_graph", [make("shop_page", "tf.function", ref("average_rating")), *mixed("shop_page")]
)


def is_bad(step):
    return step.kind == "call" and min(step.arguments[1].value) < 0


def bad_steps(run):
    return [i for i, step in enumerate(run.scenario.steps) if is_bad(step)]


def good_steps(run):
    return [i for i, step in enumerate(run.scenario.steps) if not is_bad(step)]


def expect_only_bad_data_refused(run, why):
    for index in bad_steps(run):
        run.expect_error(index, REFUSED, why=why)
    run.expect_same_results(good_steps(run), why=why)


@check(good)
def lets_good_data_pass(run):
    """Good data is rated, with no trust at all too, in both modes."""
    run.expect_same_results(
        why="What Python checks, it checks while tracing, when there is no data yet. A check that needs the "
        "numbers cannot be Python's."
    )


@check(good_and_bad, bad_first, needs=(lets_good_data_pass,))
def refuses_bad_data(run):
    """Negative trust raises an InvalidArgumentError in both modes, and good data passes before and after."""
    expect_only_bad_data_refused(
        run,
        why="An assertion of TensorFlow raises this error in both modes. A graph runs it even though no "
        "result depends on it; any other operation without use is left out.",
    )


@check(in_a_graph, modes=(GRAPH,), needs=(refuses_bad_data,))
def holds_in_a_bigger_graph(run):
    """Called from another tf.function, `average_rating` refuses bad data and rates the good."""
    expect_only_bad_data_refused(
        run,
        why="A function is called from graphs as well as from Python. Only what is in the graph comes along.",
    )


@check(good_and_bad, modes=(GRAPH,), needs=(refuses_bad_data,))
def stays_a_graph(run):
    """In GRAPH mode one trace serves good data and bad, with the assertion in the graph."""
    why = "A check is no reason to leave the graph: there are operations for it."
    run.expect_traces("average_rating", at_most=1, why=why)
    run.expect_no_python("average_rating", why=why)
    run.expect_ops("average_rating", present=["Assert"], why=why)


@diagnosis(lets_good_data_pass)
def tensor_has_no_value_yet(run):
    return run.mode is GRAPH and run.source.calls(".numpy")


@diagnosis(lets_good_data_pass)
def raised_while_tracing(run):
    return run.mode is GRAPH and "raise " in run.source.text


@diagnosis(refuses_bad_data)
def another_error_in_each_mode(run):
    return run.mode is EAGER and "AssertionError" in run.errors()


@diagnosis(refuses_bad_data)
def check_was_pruned(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(refuses_bad_data)
def silently_repaired(run):
    return any(
        run.source.calls(name) for name in ("tf.maximum", "tf.clip_by_value", "tf.nn.relu", "tf.where")
    )


@diagnosis(refuses_bad_data)
def no_check_left(run):
    return not run.errors()


@diagnosis(holds_in_a_bigger_graph)
def check_left_in_python(run):
    return True


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")
