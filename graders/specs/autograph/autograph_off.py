"""A function that others call must not count on their AutoGraph: tf.cond decides without it."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, ref, tensor

IMAGES = (
    [0.0, 102.0, 204.0],
    [0.0, 0.25, 1.0],
    [255.0, 1.0, 0.5],
    [0.75, 0.5, 0.0],
    [0.0, 1.5, 0.0],
)


def each(function):
    return [call(function, tensor(image)) for image in IMAGES]


def from_the_last(function):
    return [call(function, tensor(image)) for image in reversed(IMAGES)]


directly = Scenario("directly", each("to_unit_range"))
# The graders' own callers: the submission cannot change them.
autograph_off = Scenario(
    "autograph_off",
    [make("pipeline", "tf.function", ref("to_unit_range"), autograph=False), *each("pipeline")],
)
small_values_first = Scenario(
    "small_values_first",
    [make("pipeline", "tf.function", ref("to_unit_range"), autograph=False), *from_the_last("pipeline")],
)
unconverted = Scenario(
    "unconverted",
    [
        make("left_alone", "tf.autograph.experimental.do_not_convert", ref("to_unit_range")),
        make("pipeline", "tf.function", ref("left_alone")),
        *each("pipeline"),
    ],
)
in_the_library = Scenario("in_the_library", each("prepare"))
dataset = Scenario(
    "dataset",
    [
        make("images", "tf.data.Dataset.from_tensor_slices", tensor([list(image) for image in IMAGES])),
        make("left_alone", "tf.autograph.experimental.do_not_convert", ref("to_unit_range")),
        make("mapped", "images.map", ref("left_alone")),
        make("iterator", "mapped.__iter__"),
        *(call("iterator.get_next") for _ in IMAGES),
    ],
)


@check(directly)
def works_eagerly(run):
    """Called directly, `to_unit_range` divides images above 1 by 255, and leaves the others as they are."""
    run.expect_same_results(why="Which images are divided depends on their values, one by one.")


@check(autograph_off, small_values_first, unconverted, in_the_library, needs=(works_eagerly,))
def works_with_autograph_off(run):
    """Inside a tf.function that has AutoGraph off, it still decides image by image, in both modes."""
    run.expect_same_results(
        why="Without AutoGraph an `if` is Python's, and Python runs it while tracing, when the image has no "
        "values. An operation that decides needs no conversion."
    )


@check(dataset, modes=(GRAPH,), needs=(works_eagerly,))
def works_in_a_dataset(run):
    """`Dataset.map` can use it without AutoGraph."""
    run.expect_same_results(
        [i for i, step in enumerate(run.scenario.steps) if step.kind == "call"],
        why="The function given to `Dataset.map` is traced. Without AutoGraph it must say everything in "
        "operations.",
    )


@check(autograph_off, small_values_first, in_the_library, modes=(GRAPH,), needs=(works_with_autograph_off,))
def needs_no_python(run):
    """One trace serves all images, and the graph decides without Python."""
    why = "The decision can be an operation of the graph. Then it needs neither another trace nor Python."
    caller = "prepare" if run.scenario is in_the_library else "pipeline"
    run.expect_traces(caller, at_most=1, why=why)
    run.expect_no_python(caller, why=why)


@diagnosis(works_eagerly)
def cond_wants_functions(run):
    return bool(run.errors()) and run.source.calls("tf.cond")


@diagnosis(works_eagerly)
def decision_dropped(run):
    return not run.errors()


@diagnosis(works_with_autograph_off)
def refused_and_guessed(run):
    return run.mode is GRAPH and not run.errors() and "except" in run.source.text


@diagnosis(works_with_autograph_off)
def mode_decides_instead_of_data(run):
    return run.mode is GRAPH and run.source.uses_name("tf.executing_eagerly")


@diagnosis(works_with_autograph_off)
def tensor_has_no_value_yet(run):
    return run.mode is GRAPH and run.source.calls(".numpy")


@diagnosis(works_with_autograph_off)
def caller_changed(run):
    return not run.source.passes_keyword("autograph")


@diagnosis(works_with_autograph_off)
def still_pythons_decision(run):
    return bool(run.errors())


@diagnosis(needs_no_python)
def python_called_from_the_graph(run):
    return run.calls_python("pipeline")
