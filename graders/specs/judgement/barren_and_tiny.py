"""Functions that compute nothing with tensors, or next to nothing, gain nothing from tf.function."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

LOOP = "While|StatelessWhile"
ROUNDS = 60


def page(station, day, night):
    """The calls behind one page."""
    return [
        call("headline", station),
        call("bundle", tensor(day), night=tensor(night)),
        call("to_kelvin", tensor(night)),
        call("smooth", tensor(day)),
    ]


north = Scenario(
    "north",
    [
        *page("tromsø", [-3.0, 1.5, 2.0, -6.5], [-9.0, -8.5, -9.0, -12.0]),
        *page("inverness", [7.0, 7.0, 30.0, 8.0], [4.0, 3.5, 1.0, 2.0]),
        *page("tromsø", [0.0, 0.0, 0.0, 12.0], [-20.0, -1.0, -2.5, -4.0]),
    ],
)
curve_first = Scenario(
    "curve_first",
    [
        call("smooth", tensor([40.0, -2.0, 3.0])),
        call("to_kelvin", tensor(-273.15)),
        call("headline", "new delhi"),
        call("smooth", tensor([11.0, 35.0, 9.5])),
        call("bundle", tensor([1.0]), tensor([2.0, 3.0])),
    ],
)


@check(north, curve_first)
def shows_the_page(run):
    """All four functions return what the page needs, in both modes: `headline` a Python string."""
    run.expect_same_results(
        why="What a tf.function returns is a tensor. A text that was meant for people comes out "
        "as bytes in a tensor."
    )


def expect_plain(run, function, why):
    if run.is_hybrid(function):
        traces = run.count_traces(function)
        run.fail(
            f"calls of `{function}` run a tf.function with {traces} trace{'s' if traces > 1 else ''}",
            "a plain function",
            why,
            [index for index, step in enumerate(run.scenario.steps) if step.target == function],
        )


@check(north, curve_first, modes=(GRAPH,))
def headline_is_plain(run):
    """`headline` is a plain function: it has no tensor to work on."""
    expect_plain(
        run,
        "headline",
        "Without a tensor as argument there is nothing left to do when the graph runs. Every new "
        "text is a new key, and so a new trace.",
    )


@check(north, curve_first, modes=(GRAPH,))
def bundle_is_plain(run):
    """`bundle` is a plain function: it hands tensors on and computes nothing."""
    expect_plain(
        run,
        "bundle",
        "A graph without operations saves nothing. Its call still has to take the arguments "
        "apart, look up the trace, and put the results together.",
    )


@check(north, curve_first, modes=(GRAPH,))
def to_kelvin_is_plain(run):
    """`to_kelvin` is a plain function: one operation is cheaper than the call of a graph."""
    expect_plain(
        run,
        "to_kelvin",
        "Calling a tf.function costs about as much as several small operations started by Python. "
        "With one operation inside, that price is never earned back.",
    )


@check(north, curve_first, modes=(GRAPH,))
def smooth_stays_a_graph(run):
    """`smooth` is a tf.function, traced once: its rounds are worth a graph."""
    why = (
        "Sixty rounds of five small operations are just what a graph is good at: Python makes one "
        "call and not three hundred."
    )
    run.expect_traces("smooth", at_most=1, why=why)
    run.expect_no_python("smooth", why)
    if run.count_nodes("smooth") < ROUNDS and not run.has_op("smooth", LOOP):
        run.fail(f"{run.count_nodes('smooth')} operations in the graph", "all sixty rounds", why)


@diagnosis(headline_is_plain)
def through_tensorflow_and_back(run):
    return run.source.calls(".decode")


@diagnosis(shows_the_page)
def text_became_a_tensor(run):
    return run.source.is_decorated("headline")


@diagnosis(bundle_is_plain)
def nothing_to_compute(run):
    return run.source.is_decorated("bundle")


@diagnosis(to_kelvin_is_plain)
def compiling_does_not_shorten_the_call(run):
    return run.source.passes_keyword("jit_compile")


@diagnosis(to_kelvin_is_plain)
def one_operation_is_too_few(run):
    return run.source.is_decorated("to_kelvin")


@diagnosis(smooth_stays_a_graph)
def the_heavy_one_lost_its_graph(run):
    return not run.source.uses_name("tf.function")
