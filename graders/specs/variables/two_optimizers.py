"""An optimizer makes variables when it first sees the weights; a tf.function allows that only once."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor

WEIGHT_MOVES = "AssignSubVariableOp|AssignAddVariableOp|AssignVariableOp|ResourceApplyAdam"


def train(name):
    return call(f"{name}.train", tensor([-2.0, 0.5, 1.0, 4.0]), tensor([6.5, -0.25, -1.0, -9.5]))


def train_on_two_points(name):
    return call(f"{name}.train", tensor([1.0, -3.0]), tensor([20.0, 4.0]))


two_rates = Scenario("two_rates", [make("contest", "Contest", 0.02, 0.35), *[train("contest")] * 5])
other_rates_midway = Scenario(
    "other_rates_midway",
    [
        make("contest", "Contest", 0.05, 0.4),
        train("contest"),
        train("contest"),
        call("contest.set_rates", 0.4, 0.05),
        *[train("contest")] * 3,
        call("contest.set_rates", 0.125, 0.25),
        train("contest"),
        train("contest"),
    ],
)
NEW_RATES = (3, 7)
AFTER_NEW_RATES = (4, 5, 6, 8, 9)
two_contests = Scenario(
    "two_contests",
    [
        make("first", "Contest", 0.1, 0.01),
        train("first"),
        make("second", "Contest", 0.3, 0.2),
        train_on_two_points("second"),
        train("first"),
        train_on_two_points("second"),
        train_on_two_points("second"),
        train("first"),
    ],
)


@check(two_rates)
def learns_side_by_side(run):
    """Each of the two models learns as if it were alone, in both modes."""
    run.expect_same_results(
        why="Adam remembers earlier gradients, and how many there were, in variables of its own. "
        "Every model needs an optimizer that belongs to it and lives as long as it does."
    )


@check(two_contests, needs=(learns_side_by_side,))
def keeps_contests_apart(run):
    """Two `Contest` objects do not share anything."""
    run.expect_same_results(
        why="What is made at the top of the file exists once for all objects, and an optimizer "
        "serves the weights it was built for."
    )


@check(other_rates_midway, needs=(learns_side_by_side,))
def follows_new_rates(run):
    """After `set_rates` the next step uses the new rates, and the optimizers forget nothing."""
    run.expect_same_results(
        why="A learning rate that is a tf.Variable is read whenever the graph runs. A Python number "
        "is read once, while tracing; and a new optimizer starts without memory."
    )


@check(two_rates, other_rates_midway, modes=(GRAPH,), needs=(learns_side_by_side,))
def stays_a_graph(run):
    """In GRAPH mode a step runs in a graph, the work of the optimizer included."""
    why = "The optimizer's work is part of the step. Left in Python, it is what takes most of the time."
    run.expect_no_python("Contest.train", why)
    if not run.has_op("Contest.train", WEIGHT_MOVES):
        run.fail("no graph behind `train` changes the weights", "that change in the graph", why)


@check(two_rates, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_stay_few(run):
    """However many steps, there are at most two traces for each model."""
    run.expect_traces(
        "Contest.train",
        at_most=4,
        why="One trace, and a second one where variables were made during the first. A trace per "
        "call means that something is made anew on every call.",
    )


@check(other_rates_midway, modes=(GRAPH,), needs=(stays_a_graph, follows_new_rates))
def new_rates_need_no_trace(run):
    """A change of the rates does not cause a trace."""
    why = "Of a Variable only the handle is in the graph. Its value may change as often as it likes."
    run.expect_traces("Contest.train", at_most=0, steps=AFTER_NEW_RATES, why=why)
    if run.count_traces("Contest.set_rates", NEW_RATES):
        run.fail("`set_rates` was traced, for each pair of rates", "plain Python", why, NEW_RATES)


@diagnosis(learns_side_by_side)
def optimizer_forgets(run):
    return any(run.source.calls_in(f, ".Adam") for f in ("train", "train_step"))


@diagnosis(learns_side_by_side)
def one_optimizer_counts_twice(run):
    return not run.errors() or run.error_mentions("Unknown variable")


@diagnosis(learns_side_by_side)
def second_optimizer_comes_too_late(run):
    return run.mode is GRAPH and run.error_mentions("singleton")


@diagnosis(keeps_contests_apart)
def one_pair_for_all_contests(run):
    return run.error_mentions("Unknown variable") or not run.errors()


@diagnosis(follows_new_rates)
def new_optimizer_forgets(run):
    return run.source.calls_in("set_rates", ".Adam")


@diagnosis(follows_new_rates)
def rate_frozen_in_the_graph(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(stays_a_graph)
def optimizer_left_outside(run):
    return run.is_hybrid("Contest.train")


@diagnosis(traces_stay_few)
def tf_function_made_per_call(run):
    return any("new tf.function object" in reason for reason in run.trace_reasons("Contest.train"))


@diagnosis(new_rates_need_no_trace)
def rate_is_a_python_argument(run):
    return any("Python value" in reason for reason in run.trace_reasons("Contest.train"))
