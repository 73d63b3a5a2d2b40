"""An object is a key by its identity, and its attributes are read while tracing."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, ref, tensor

PIXELS = [0.25, 0.75, 0.125, 1.0]
LOOKS = ((0.125, 2.0), (-0.25, 0.5), (0.375, 1.5), (0.0625, 0.75), (-0.5, 3.0))


def render(name):
    return call("render", tensor(PIXELS), ref(name))


NAMES = [f"look_{number}" for number in range(len(LOOKS))]

# All alive at once, and an early one again at the end.
kept = Scenario(
    "kept",
    [
        *(make(name, "new_look", *look) for name, look in zip(NAMES, LOOKS, strict=True)),
        *(render(name) for name in NAMES),
        render(NAMES[1]),
    ],
)
# Each replaces the one before, which Python may throw away: an identity can come again.
dropped = Scenario(
    "dropped",
    [step for look in reversed(LOOKS) for step in (make("look", "new_look", *look), render("look"))],
)
faded = Scenario(
    "faded",
    [
        call("fade_in", tensor(PIXELS), 5),
        make("look", "new_look", 0.25, 4.0),
        render("look"),
        call("fade_in", tensor(PIXELS), 3),
    ],
)


@check(dropped, kept, faded)
def shows_every_look(run):
    """Each frame is rendered with the look that was passed, in both modes."""
    run.expect_same_results(
        why="What Python reads from an object while tracing is a constant of the graph. A later look "
        "that TensorFlow takes for the same, or the same object with other attributes, gets the old "
        "picture. Tensors in a structure that TensorFlow can look into are inputs of the graph."
    )


@check(dropped, kept, faded, modes=(GRAPH,), needs=(shows_every_look,))
def stays_a_graph(run):
    """In GRAPH mode frames are rendered by a traced tf.function."""
    run.expect_no_python(
        "render", why="Eager mode sees every attribute, and runs every operation through Python."
    )


@check(dropped, kept, faded, modes=(GRAPH,), needs=(stays_a_graph,))
def traces_once(run):
    """All looks together need one trace of `render`, and nothing else is traced for each of them."""
    why = (
        "A plain object is a key of its own, and so is each Python number. A structure of tensors "
        "is described by the dtypes and shapes in it, which are the same for every look."
    )
    run.expect_traces("render", at_most=1, why=why)
    if run.scenario is faded:
        run.expect_traces("fade_in", at_most=1, why=why)
    if run.is_hybrid("new_look"):
        run.expect_traces("new_look", at_most=1, why=why)


@diagnosis(shows_every_look)
def equal_to_everything(run):
    return run.source.defines("__eq__") or run.source.defines("__hash__")


@diagnosis(shows_every_look)
def dataclass_is_no_structure(run):
    return run.error_mentions("TraceType")


@diagnosis(shows_every_look)
def attributes_read_while_tracing(run):
    return not run.errors()


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def every_object_is_a_key(run):
    return any("object" in reason for reason in run.trace_reasons("render"))


@diagnosis(traces_once)
def numbers_are_still_keys(run):
    return not any(run.source.calls(f"tf.{name}") for name in ("constant", "convert_to_tensor"))
