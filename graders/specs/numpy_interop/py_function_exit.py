"""Calling Python from a graph loses the gradient, the shape, or the way out of this process."""

from graders import GRAPH, Scenario, call, check, diagnosis, get, load_model, make, ref, restart, tensor

SCORE = "BirdDetector.score"
FOLDER = "bird_box"

SILENCE = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
CHIRP = [2.0, -2.0, 3.0, -3.0, 0.5, 1.0]
# No sample is exactly half of the one before it: at zero, tf.abs and tf.sign have no slope.
WIND = [0.25, 0.5, 0.75, 0.5, 0.3, 0.1]


def score(detector, *recordings):
    return call(f"{detector}.score", tensor(list(recordings)))


def learn(detector, *heard):
    recordings, sings = zip(*heard, strict=True)
    return call("train_step", ref(detector), tensor(list(recordings)), tensor(list(sings)))


listening = Scenario(
    "listening",
    [
        make("detector", "BirdDetector"),
        score("detector", CHIRP, WIND),
        score("detector", SILENCE),
        score("detector", WIND, SILENCE, CHIRP),
        score("detector", CHIRP, WIND),
    ],
)
learning = Scenario(
    "learning",
    [
        make("detector", "BirdDetector"),
        learn("detector", (CHIRP, 1.0), (WIND, 0.0)),
        learn("detector", (WIND, 1.0)),
        learn("detector", (CHIRP, 0.0), (SILENCE, 0.0), (WIND, 1.0)),
        get("detector.emphasis"),
        make("another", "BirdDetector"),
        get("another.emphasis"),
        score("detector", CHIRP),
        score("another", CHIRP),
    ],
)
shaped = Scenario(
    "shaped",
    [
        make("detector", "BirdDetector"),
        make("graph", "detector.score.get_concrete_function"),
        call("graph.output_shapes.as_list"),
    ],
)
exported = Scenario(
    "exported",
    [
        make("detector", "BirdDetector"),
        learn("detector", (CHIRP, 1.0), (WIND, 0.0)),
        call("export", ref("detector"), FOLDER),
        restart(),
        load_model("box", FOLDER),
        score("box", CHIRP, SILENCE, WIND),
        score("box", WIND),
    ],
)


@check(listening)
def scores_recordings(run):
    """`score` gives every recording its number, in both modes."""
    run.expect_same_results(
        why="Three lines of NumPy have three lines of TensorFlow that compute the same. Compare the numbers."
    )


@check(learning, needs=(scores_recordings,))
def learns_the_emphasis(run):
    """`train_step` moves `emphasis` too, in both modes and for each detector by itself."""
    run.expect_same_results(
        why="A gradient tape sees operations of TensorFlow. What happens inside NumPy it does not see, so "
        "there is no gradient for what went in: it is None, and nothing complains."
    )


@check(shaped, modes=(GRAPH,), needs=(learns_the_emphasis,))
def knows_its_shape(run):
    """The graph of `score` knows that one number per recording comes out."""
    run.expect_same_results(
        why="What a Python function returns is only known when it has returned. A graph is built before that."
    )


@check(listening, learning, modes=(GRAPH,), needs=(knows_its_shape,))
def stays_in_the_graph(run):
    """In GRAPH mode `score` is one trace and never leaves for Python."""
    why = (
        "The graph only holds the number under which this process knows the Python function. It stops for "
        "it on every call, and outside this process the number means nothing."
    )
    run.expect_no_python(SCORE, why)
    run.expect_traces(SCORE, at_most=1 if run.scenario is listening else 2, why=why)


@check(exported, modes=(GRAPH,), runtimes=("tensorflow",))
def works_elsewhere(run):
    """Saved, and loaded in a new Python process, it scores recordings as before."""
    why = "A new process has no Python function under that number. A graph of operations has all it needs."
    steps = [step.target for step in run.scenario.steps]
    if run.error(steps.index("export")):
        run.fail(run.outcome(steps.index("export")), "a saved model", why, [steps.index("export")])
    run.expect_same_results([index for index, target in enumerate(steps) if target == "box.score"], why)


@diagnosis(scores_recordings)
def numpy_needs_numbers(run):
    return run.mode is GRAPH and run.source.uses_name("np")


@diagnosis(learns_the_emphasis)
def a_shape_brings_no_gradient(run):
    return run.source.calls(".set_shape") or run.source.calls("tf.ensure_shape")


@diagnosis(learns_the_emphasis)
def no_gradient_through_numpy(run):
    return run.source.calls("tf.numpy_function")


@diagnosis(learns_the_emphasis)
def the_tape_sees_no_numpy(run):
    return run.source.uses_name("np")


@diagnosis(knows_its_shape)
def nothing_is_known_of_what_comes_back(run):
    return run.source.calls("tf.py_function") or run.source.calls("tf.numpy_function")


@diagnosis(stays_in_the_graph)
def a_gradient_for_python(run):
    return run.source.uses_name("tf.custom_gradient")


@diagnosis(stays_in_the_graph)
def still_a_call_into_python(run):
    return run.calls_python(SCORE)
