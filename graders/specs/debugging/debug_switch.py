"""The eager switch is for looking inside, and has to be put back to what it was."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor

switch = call("tf.config.functions_run_eagerly")
TOO_SHORT = tensor([3.0])


def inspect(readings):
    return call("inspect", tensor(readings))


def smooth(readings):
    return call("smooth", tensor(readings))


look_first = Scenario(
    "look_first",
    [inspect([4.0, 1.0, 9.0]), switch, smooth([4.0, 1.0, 9.0]), smooth([0.0, 0.5, -6.0])],
)
work_first = Scenario(
    "work_first",
    [
        smooth([1.0, 8.0, 2.0]),
        inspect([1.0, 8.0, 3.0]),
        inspect([-4.0, 5.0, 5.0]),
        switch,
        smooth([7.0, 7.5, -1.0]),
        call("without_spikes", tensor([6.0, -6.0, 0.5])),
        call("without_spikes", tensor([0.25, 0.0, 9.0])),
    ],
)
LENGTHS = (3, 5, 4)
longer_readings = Scenario(
    "longer_readings", [smooth([0.5 * index for index in range(length)]) for length in LENGTHS]
)
# Somebody else is debugging already, and is not done when `inspect` is.
in_a_debugging_session = Scenario(
    "in_a_debugging_session",
    [
        call("tf.config.run_functions_eagerly", True),
        inspect([2.0, 6.0]),
        switch,
        call("tf.config.run_functions_eagerly", False),
        inspect([3.0, 9.0]),
        switch,
    ],
)
bad_readings = Scenario(
    "bad_readings",
    [call("inspect", TOO_SHORT), switch, inspect([5.0, 0.0]), call("inspect", TOO_SHORT), switch],
)


def steps_of(run, target):
    return [i for i, step in enumerate(run.scenario.steps) if step.target == target]


@check(look_first, work_first)
def shows_numbers(run):
    """`inspect` smooths, and every print in `smooth` and in what it calls shows numbers."""
    inspected = steps_of(run, "inspect")
    why = (
        "Only what runs eagerly has numbers to print. A function that is decorated itself is "
        "traced when it is called, whoever calls it, unless the switch is on."
    )
    run.expect_same_results(inspected, why)
    for function in ("smooth", "without_spikes"):
        run.expect_prints(when="run", containing=f"{function}:", steps=inspected, why=why)


@check(look_first, work_first, in_a_debugging_session, needs=(shows_numbers,))
def puts_the_switch_back(run):
    """After `inspect`, the switch is where it was before: off if it was off, on if it was on."""
    run.expect_same_results(
        steps_of(run, "tf.config.functions_run_eagerly"),
        why="The switch is one for the whole program. Whoever turns it has to remember how it "
        "stood, for somebody else may have turned it too.",
    )


@check(bad_readings, needs=(puts_the_switch_back,))
def puts_it_back_after_an_error(run):
    """Readings that raise an error inside `inspect` leave the switch as it was, too."""
    run.expect_same_results(
        why="An error leaves the function at once, and code is debugged because it has errors. "
        "Only `finally`, or a context manager that uses it, runs in any case.",
    )


@check(look_first, work_first, longer_readings, modes=(GRAPH,), needs=(puts_the_switch_back,))
def stays_a_graph(run):
    """Outside `inspect`, both functions are tf.functions as before, and print only while they are traced."""
    why = "Debugging is a state of the program, not of its text: the decorators stay, and so do the prints."
    at_work = steps_of(run, "smooth") + steps_of(run, "without_spikes")
    run.expect_same_results(at_work, "Looking inside must not change the results.")
    run.expect_traces("smooth", at_most=len(LENGTHS) if run.scenario is longer_readings else 1, why=why)
    run.expect_no_python("smooth", why)
    run.expect_ops("smooth", present=["StridedSlice"], why=why)
    run.expect_prints(when="run", lines=0, steps=at_work, why=why)
    if run.scenario is work_first:
        alone = steps_of(run, "without_spikes")
        run.expect_traces("without_spikes", at_most=1, steps=alone, why=why)


@diagnosis(shows_numbers)
def the_inner_function_is_still_a_graph(run):
    return run.source.uses_name(".python_function")


@diagnosis(puts_the_switch_back)
def off_is_not_as_it_was(run):
    was_on = run.mode is EAGER or run.scenario is in_a_debugging_session
    return was_on and not run.value(steps_of(run, switch.target)[0])


@diagnosis(puts_the_switch_back)
def left_on(run):
    return run.mode is GRAPH and bool(run.value(steps_of(run, switch.target)[0]))


@diagnosis(puts_it_back_after_an_error)
def the_last_line_is_skipped(run):
    return run.mode is GRAPH and bool(run.value(1))


@diagnosis(stays_a_graph)
def decorators_deleted(run):
    return not run.source.uses_name("tf.function")


@diagnosis(stays_a_graph)
def numbers_printed_for_good(run):
    return run.source.calls("tf.print")
