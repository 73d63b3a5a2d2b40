"""A SavedModel holds traces and tracked Variables; the Python that made them stays behind."""

import numpy as np

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, load_model, make, ref, restart, tensor
from graders.comparison import describe
from graders.observation import plain

FOLDER = "shipped"
# What is asked for in the field; eager mode comes second, because less can go wrong with its traces.
BOTH = (GRAPH, EAGER)


def wear(monitor, *recording):
    return call(f"{monitor}.wear", tensor(list(recording)))


def served(controller, *recording):
    return call(f"{controller}.signatures['serving_default']", tensor(list(recording)))


def shipped(monitor, folder=FOLDER):
    return call("export", ref(monitor), folder)


here = Scenario(
    "here",
    [
        make("monitor", "PumpMonitor", 0.25),
        wear("monitor", 3.0, -4.0),
        wear("monitor", 0.5),
        wear("monitor", 1.0, 2.0, -2.0, 4.0, 0.0),
        wear("monitor", -4.0, 3.0),
    ],
)
# What a server asks, and what a technician does.
default_calls = [served("controller", 2.0, -2.0), served("controller", 0.0, 0.0, 9.0)]
adjusted = [
    call("controller.normal.assign", tensor(0.5)),
    wear("controller", 8.0),
    wear("controller", 3.0, -4.0),
]
never_called_here = Scenario(
    "never_called_here",
    [
        make("monitor", "PumpMonitor", 2.0),
        shipped("monitor"),
        restart(),
        load_model("controller", FOLDER),
        wear("controller", 6.0, 8.0),
        wear("controller", -1.0),
        wear("controller", *[3.0] * 7),
        *default_calls,
        *adjusted,
    ],
)
used_before = Scenario(
    "used_before",
    [
        make("monitor", "PumpMonitor", 0.5),
        wear("monitor", 1.0, 1.0, 1.0),
        wear("monitor", 2.0, -2.0),
        shipped("monitor"),
        restart(),
        load_model("controller", FOLDER),
        wear("controller", 4.0),
        wear("controller", 1.0, 1.0, 1.0),
        wear("controller", 2.0, 0.0, 0.0, 0.0),
    ],
)
two_pumps = Scenario(
    "two_pumps",
    [
        make("old", "PumpMonitor", 4.0),
        make("new", "PumpMonitor", 0.5),
        call("old.normal.assign", tensor(8.0)),
        shipped("old", "old_pump"),
        shipped("new", "new_pump"),
        restart(),
        load_model("old", "old_pump"),
        load_model("new", "new_pump"),
        wear("old", 2.0),
        wear("new", 2.0),
        call("new.normal.assign", tensor(1.0)),
        wear("old", 2.0),
        wear("new", 2.0),
    ],
)


def expect_exported(run, why):
    for index in steps_of(run, ["export"]):
        if run.error(index):
            run.fail(run.outcome(index), "a saved model", why, [index])


def steps_of(run, wanted):
    """The positions of steps, given as such or by what they call."""
    return [i for i, step in enumerate(run.scenario.steps) if step in wanted or step.target in wanted]


def calls_of_wear(run):
    """Before anything is adjusted."""
    calls = steps_of(run, ["monitor.wear", "controller.wear"])
    return [index for index in calls if index not in steps_of(run, adjusted)]


def answers_alike(mine, theirs):
    """Is the one output right? Its name is not asked for."""
    wanted = list(plain(theirs).values())
    return isinstance(mine, dict) and len(mine) == 1 and np.allclose(list(mine.values()), wanted)


@check(here)
def measures_wear(run):
    """`wear` measures recordings of any length, in both modes."""
    run.expect_same_results(
        why="A recording lasts as long as it lasts. A fixed length in a signature turns away all others."
    )


@check(never_called_here, used_before, modes=BOTH, needs=(measures_wear,))
def answers_in_the_field(run):
    """Loaded in a new Python process, an exported monitor measures recordings of any length."""
    why = (
        "Of a tf.function, traces are saved, and of an object what it tracks. The Python that could "
        "make another trace is not there any more."
    )
    expect_exported(run, why)
    run.expect_same_results(calls_of_wear(run), why)


@check(never_called_here, modes=BOTH, needs=(answers_in_the_field,))
def offers_the_default_signature(run):
    """It has the signature `serving_default`, which takes a recording of any length too."""
    why = (
        "A server knows no methods, only named signatures. A single tf.function with an input signature "
        "is saved as `serving_default`; so is what is passed as `signatures=`."
    )
    expect_exported(run, why)
    for index in steps_of(run, default_calls):
        if not answers_alike(run.value(index), run.expected.steps[index].value):
            run.fail(run.outcome(index), describe(run.expected.steps[index].value), why, [index])


@check(never_called_here, modes=BOTH, needs=(answers_in_the_field,))
def can_be_recalibrated(run):
    """In the field `normal` can be assigned, and later answers follow it."""
    why = (
        "A tf.Variable that the object tracks is saved as a Variable. A Python number is a constant of "
        "the trace, and nothing can change it."
    )
    expect_exported(run, why)
    run.expect_same_results(steps_of(run, adjusted), why)


@check(two_pumps, modes=BOTH, needs=(answers_in_the_field,))
def keeps_pumps_apart(run):
    """Monitors of two pumps are exported with the level of each."""
    why = "What belongs to one pump has to be made once per pump: in `__init__`."
    expect_exported(run, why)
    calls = ["old.wear", "new.wear", "old.normal.assign", "new.normal.assign"]
    run.expect_same_results(steps_of(run, calls), why)


@diagnosis(measures_wear)
def signature_pins_the_length(run):
    return run.mode is GRAPH and run.error_mentions("can not cast")


@diagnosis(answers_in_the_field)
def variable_that_nobody_tracks(run):
    return run.error_mentions("untracked")


@diagnosis(answers_in_the_field)
def python_is_not_saved(run):
    return run.error_mentions("no attribute 'wear'")


@diagnosis(answers_in_the_field)
def one_example_one_shape(run):
    return run.error_mentions("could not find matching concrete function")


@diagnosis(answers_in_the_field)
def nothing_was_traced(run):
    return run.error_mentions("zero restored functions")


@diagnosis(offers_the_default_signature)
def another_name_for_the_signature(run):
    return run.source.passes_keyword("signatures")


@diagnosis(offers_the_default_signature)
def a_trace_is_no_signature(run):
    return "KeyError" in run.errors()


@diagnosis(can_be_recalibrated)
def number_baked_into_the_graph(run):
    return "AttributeError" in run.errors()


@diagnosis(keeps_pumps_apart)
def one_level_for_all_pumps(run):
    return not run.errors()
