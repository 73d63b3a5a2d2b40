"""NumPy arrays are float64 by default, and a graph does not mix dtypes."""

from graders import GRAPH, Scenario, array, call, check, diagnosis, get


def calibrate(readings):
    return call("calibrate", readings)


ROWS = ([31.0, 5.0, 77.0], [2.0, 90.5, 16.0], [64.0, 64.0, 1.0])
sources = [
    calibrate(list(ROWS[0])),
    calibrate(array(ROWS[1], "float32")),
    calibrate(array(ROWS[2], "float64")),
]
list_first = Scenario(
    "list_first", [*sources, calibrate([9.0, 9.5, 44.0]), call("gain.assign", 0.5), *sources]
)
archive_first = Scenario(
    "archive_first",
    [
        *reversed(sources),
        calibrate(array([8.5, 70.0, 23.0], "float64")),
        call("offset.assign", 10.0),
        *sources,
    ],
)
after_the_fact = Scenario(
    "after_the_fact", [calibrate(array([50.0, 3.0], "float64")), get("gain"), get("offset")]
)


def calibrations(run):
    return [i for i, step in enumerate(run.scenario.steps) if step.target == "calibrate"]


def is_list(run, index):
    return isinstance(run.scenario.steps[index].arguments[0], list)


@check(list_first, archive_first, after_the_fact)
def same_kilograms(run):
    """Lists, float32 and float64 arrays all give the right float32 kilograms, in both modes."""
    run.expect_same_results(
        calibrations(run),
        why="In EAGER mode an array beside a Variable is quietly converted to the Variable's "
        "dtype. In GRAPH mode it is a tensor before the body sees it, and has the dtype that "
        "NumPy gave it: float64 by default. Operations do not mix dtypes.",
    )


@check(after_the_fact, needs=(same_kilograms,))
def variables_stay_float32(run):
    """`gain` and `offset` are float32 Variables, as they were."""
    run.expect_same_results([1, 2], "The model's dtype is decided once; data adapts to it.")


@check(list_first, archive_first, modes=(GRAPH,), needs=(same_kilograms,))
def stays_a_graph(run):
    """In GRAPH mode the calibration runs in a graph that multiplies."""
    why = "The dtype can be settled at the border without giving up the graph behind it."
    run.expect_no_python("calibrate", why)
    run.expect_ops("calibrate", present=["Mul"], why=why)


@check(list_first, archive_first, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """Rows of one length need one trace, whatever they come in."""
    run.expect_traces(
        "calibrate",
        at_most=1,
        why="The key of a trace is made from the arguments as they arrive. What is converted "
        "before that looks the same every time; what is converted in the body does not.",
    )


@diagnosis(same_kilograms)
def cast_too_late(run):
    return run.mode is GRAPH and run.error_mentions("type") and run.source.calls("tf.cast")


@diagnosis(same_kilograms)
def an_array_of_no_chosen_dtype(run):
    return run.mode is GRAPH and any(run.error(i) for i in calibrations(run) if is_list(run, i))


@diagnosis(same_kilograms)
def everything_is_float64(run):
    return not run.errors() and run.source.uses_name("tf.float64")


@diagnosis(same_kilograms)
def float64_meets_float32(run):
    return run.error_mentions("float64") or run.error_mentions("double tensor")


@diagnosis(variables_stay_float32)
def the_variables_changed_sides(run):
    return run.source.uses_name("tf.float64")


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def cast_behind_the_border(run):
    return run.source.calls("tf.cast")
