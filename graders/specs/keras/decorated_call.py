"""Keras runs `call` in rehearsal before the first real call; a tf.function keeps that rehearsal."""

from graders import GRAPH, Scenario, call, check, diagnosis, get, make, tensor

WEIGHT_MOVES = "AssignSubVariableOp|AssignAddVariableOp|AssignVariableOp|ResourceApplyGradientDescent"

WEATHER = [[0.1, 0.8], [0.7, 0.3], [-0.4, 0.0], [1.2, 0.5]]
RENTALS = [[0.2], [0.6], [-0.1], [1.1]]


def data(rows=4):
    return tensor(WEATHER[:rows]), tensor(RENTALS[:rows])


def step(name):
    return call(f"{name}.train_step", *data())


own_steps = Scenario(
    "own_steps", [make("forecast", "Forecast"), *[step("forecast")] * 4, call("forecast.model.get_weights")]
)
with_fit = Scenario(
    "with_fit",
    [
        make("forecast", "Forecast"),
        call("forecast.fit", *data(), 3),
        call("forecast.fit", *data(), epochs=2),
        call("forecast.model.get_weights"),
        get("forecast.model.run_eagerly"),
    ],
)
two_forecasts = Scenario(
    "two_forecasts",
    [
        make("first", "Forecast"),
        make("second", "Forecast"),
        step("first"),
        call("second.fit", *data(2), 2),
        step("second"),
        call("first.fit", *data(3), 1),
        step("first"),
        call("first.model", tensor([[0.25, 0.75]])),
        call("second.model", tensor([[0.25, 0.75]])),
        call("second.model.get_weights"),
    ],
)
RUN_EAGERLY = 4


@check(own_steps)
def trains_step_by_step(run):
    """`train_step` trains: the loss falls and every weight moves, in both modes."""
    run.expect_same_results(
        why="Before the first real call Keras runs `call` in rehearsal, to build the layers. A "
        "tf.function keeps the graph of that rehearsal, in which there are no weights yet."
    )


@check(with_fit, two_forecasts, needs=(trains_step_by_step,))
def trains_with_fit(run):
    """`fit` trains as well, alone and in turns with `train_step`, one forecast apart from another."""
    run.expect_same_results(
        steps=[i for i in range(len(run.steps)) if run.scenario is not with_fit or i != RUN_EAGERLY],
        why="Keras puts its own training step into a graph, and calls the plain `call` in there.",
    )


@check(own_steps, two_forecasts, modes=(GRAPH,), needs=(trains_step_by_step,))
def call_is_plain(run):
    """`call` is a plain method: what runs in a graph is the step around it."""
    if run.is_hybrid("Rentals.call"):
        run.fail(
            "`call` was traced as a tf.function of its own",
            "a plain method, whose operations are part of the step's graph",
            why="The step's graph and the graph of `fit` contain whatever they call. A graph within the "
            "graph adds nothing, and with an unbuilt model it is wrong.",
        )


@check(own_steps, modes=(GRAPH,), needs=(call_is_plain,))
def step_is_a_graph(run):
    """In GRAPH mode the whole training step runs in a graph, the change of the weights included."""
    why = "Predicting, gradients and the change of the weights: all of it is done on every step."
    run.expect_no_python("Forecast.train_step", why)
    run.expect_ops("Forecast.train_step", present=["MatMul", WEIGHT_MOVES], why=why)


@check(own_steps, modes=(GRAPH,), needs=(step_is_a_graph,))
def traces_stay_few(run):
    """Four steps need at most two traces."""
    run.expect_traces(
        "Forecast.train_step",
        at_most=2,
        why="A second trace is normal when the first one made variables: the layers' and the "
        "optimizer's. A trace per step means that the tf.function is made anew.",
    )


@check(with_fit, modes=(GRAPH,), needs=(trains_with_fit, step_is_a_graph))
def fit_stays_compiled(run):
    """In GRAPH mode `fit` is left to its own graph: nothing tells it to run eagerly."""
    if run.value(RUN_EAGERLY) is not False:
        run.fail(
            f"`run_eagerly` is {run.value(RUN_EAGERLY)}",
            "False",
            why="With `run_eagerly=True` Python runs every operation of every batch. It is a tool for "
            "debugging.",
            steps=[RUN_EAGERLY],
        )


@diagnosis(trains_step_by_step)
def run_eagerly_is_about_fit(run):
    return run.mode is GRAPH and run.source.passes_keyword("run_eagerly")


@diagnosis(trains_step_by_step)
def missing_gradients_skipped(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(trains_step_by_step)
def graph_of_the_rehearsal(run):
    return run.mode is GRAPH and run.error_mentions("No gradients")


@diagnosis(trains_with_fit)
def fit_still_meets_the_rehearsal(run):
    return run.mode is GRAPH and run.error_mentions("No gradients")


@diagnosis(call_is_plain)
def decorator_kept_on_call(run):
    return run.source.is_decorated("call")


@diagnosis(step_is_a_graph)
def eager_switch_left_on(run):
    return run.left_eager


@diagnosis(step_is_a_graph)
def step_left_in_python(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_stay_few)
def tf_function_made_per_step(run):
    return any("new tf.function object" in reason for reason in run.trace_reasons("Forecast.train_step"))


@diagnosis(fit_stays_compiled)
def fit_told_to_run_eagerly(run):
    return run.source.passes_keyword("run_eagerly")
