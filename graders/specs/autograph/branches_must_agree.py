"""Both branches of a decision in the graph must set the same things, in one dtype."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor

MARGINS = (5.0, -2.0, 0.0, 1.5)
LOSS_FIRST = (-7.0, 0.0, 2.5, -0.5)


def each(function, *margins):
    return [call(function, tensor(margin)) for margin in margins]


bonuses = Scenario("bonuses", each("win_bonus", *MARGINS))
bonuses_loss_first = Scenario("bonuses_loss_first", each("win_bonus", *LOSS_FIRST))
penalties = Scenario("penalties", each("loss_penalty", *MARGINS))
penalties_loss_first = Scenario("penalties_loss_first", each("loss_penalty", *LOSS_FIRST))
surprises = Scenario(
    "surprises",
    [
        call("surprise", tensor(margin), tensor(forecast))
        for margin, forecast in ((-1.0, 3.0), (4.0, 1.5), (2.0, 2.0), (0.5, 0.25))
    ],
)
slopes = Scenario("slopes", each("bonus_slope", 5.0, 0.0, -2.0, 0.5))
everything = Scenario("everything", [*penalties_loss_first.steps, *surprises.steps, *bonuses.steps])


@check(bonuses, bonuses_loss_first)
def win_bonus_for_every_margin(run):
    """`win_bonus` returns a float32 tensor for a win, a draw and a loss, in both modes."""
    run.expect_same_results(
        why="Both ways through the `if` go into the graph before anyone knows the margin, so "
        "every path must return, and return the same kind of thing."
    )


@check(penalties, penalties_loss_first)
def loss_penalty_for_every_margin(run):
    """`loss_penalty` returns a float32 tensor for a win, a draw and a loss, in both modes."""
    run.expect_same_results(
        why="The graph has one output, whichever branch runs, and an output has one dtype. "
        "TensorFlow does not guess which of two you meant."
    )


@check(surprises)
def surprise_for_every_margin(run):
    """`surprise` has a weight for a gap upwards, a gap downwards and no gap, in both modes."""
    run.expect_same_results(
        why="A name that is used after the `if` needs a value on every path. EAGER mode finds out "
        "when such data comes along, GRAPH mode when it traces both branches."
    )


@check(slopes, needs=(win_bonus_for_every_margin,), lesson="#when-the-rule-does-not-apply")
def slope_is_finite(run):
    """The slope of the bonus is 1/margin for a win, and 0 for a draw and a loss, never NaN."""
    run.expect_same_results(
        why="tf.where computes both sides and then picks. The gradient flows back through both, "
        "and 0 times the infinite slope of log at 0 is NaN."
    )


@check(
    everything,
    modes=(GRAPH,),
    needs=(win_bonus_for_every_margin, loss_penalty_for_every_margin, surprise_for_every_margin),
)
def stays_a_graph(run):
    """One trace of each function serves wins, draws and losses: the graph itself decides."""
    for function in ("win_bonus", "loss_penalty", "surprise"):
        run.expect_traces(
            function,
            at_most=1,
            why="The decision depends on a value that is known only when the graph runs, so the "
            "decision belongs in the graph.",
        )
        run.expect_no_python(function, why="Python is not needed to decide.")


@diagnosis(win_bonus_for_every_margin, loss_penalty_for_every_margin, surprise_for_every_margin)
def decision_needs_a_python_number(run):
    return run.mode is GRAPH and run.error_mentions("has no attribute 'numpy'")


@diagnosis(win_bonus_for_every_margin)
def nothing_is_not_a_tensor(run):
    return any(step.value == {"kind": "literal", "type": "NoneType", "data": None} for step in run.steps)


@diagnosis(loss_penalty_for_every_margin)
def agrees_on_the_wrong_dtype(run):
    return run.source.calls_in("loss_penalty", "tf.cast")


@diagnosis(win_bonus_for_every_margin, loss_penalty_for_every_margin)
def zero_is_an_int(run):
    returned = [value for value in run.values() if value is not None]
    return run.mode is EAGER and any(isinstance(value, int) for value in returned)


@diagnosis(win_bonus_for_every_margin, loss_penalty_for_every_margin)
def zero_stays_a_python_float(run):
    return run.mode is EAGER and any(isinstance(value, float) for value in run.values())


@diagnosis(surprise_for_every_margin)
def none_is_not_a_start_value(run):
    return run.mode is GRAPH and run.error_mentions("is None at the end")


@diagnosis(surprise_for_every_margin)
def name_set_on_one_path_only(run):
    return run.error_mentions("cannot access local variable") or run.error_mentions("must also be")


@diagnosis(slope_is_finite)
def where_computes_both_sides(run):
    return run.source.calls_in("win_bonus", "tf.where")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")
