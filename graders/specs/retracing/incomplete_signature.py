"""An input signature has the structure of the arguments, all of it."""

from graders import EAGER, GRAPH, Scenario, array, call, check, diagnosis, tensor

NIGHT, DUSK, DAY = [0.0, 0.25, 0.125, 0.0], [0.25, 0.5, 0.125, 0.0], [0.75, 0.5, 1.0, 0.25]


def batch(ids, photos):
    return {"photo_id": tensor(ids, "int64"), "pixels": tensor(photos)}


def too_dark(ids, photos):
    return call("too_dark", batch(ids, photos))


# float32 has no room for the large ids: a detour through it changes them.
archive = Scenario(
    "archive",
    [
        too_dark([16777217, 7, 16777219], [NIGHT, DAY, DUSK]),
        too_dark([4], [DAY]),
        call("too_dark", {"pixels": tensor([DUSK, NIGHT]), "photo_id": tensor([9, 2], "int64")}),
        call(
            "too_dark",
            {"photo_id": array([900719925474099, 3], "int64"), "pixels": array([NIGHT, DUSK], "float32")},
        ),
        too_dark([33554433, 1, 1, 5, 8, 12], [NIGHT, DAY, DUSK, DAY, DAY, NIGHT]),
    ],
)
searched = Scenario(
    "searched",
    [
        call("search", [batch([11, 12], [DAY, NIGHT]), batch([20000003], [NIGHT])]),
        too_dark([77, 78, 79, 80], [DUSK, DUSK, DAY, NIGHT]),
        call("search", [batch([5, 6, 7, 8, 9], [DAY, NIGHT, DAY, DUSK, DAY])]),
    ],
)
mistakes = Scenario(
    "mistakes",
    [
        call("too_dark", {"photo_id": tensor([1.0, 2.0]), "pixels": tensor([NIGHT, DAY])}),
        too_dark([31, 32], [DAY, NIGHT]),
        call("too_dark", {"photo_id": tensor([1, 2], "int32"), "pixels": tensor([NIGHT, DAY])}),
    ],
)


@check(archive, searched)
def finds_the_photos(run):
    """`too_dark` returns the dark photos' ids, unchanged, with their brightness, in both modes."""
    run.expect_same_results(
        why="The signature must have the structure of the batch: every key, each with the shape and "
        "dtype of its own tensor. An int64 id that passes through float32 may come out as another id."
    )


@check(archive, searched, modes=(GRAPH,), needs=(finds_the_photos,))
def traces_once(run):
    """Batches of all sizes, whatever their ids, share one trace, made of TensorFlow operations."""
    why = (
        "A complete signature leaves the number of photos open in every key and is traced once. "
        "Without one each batch size is a new key."
    )
    run.expect_traces("too_dark", at_most=1, why=why)
    run.expect_no_python("too_dark", why="A graph that calls Python for its work is no graph of that work.")
    if run.scenario is searched:
        run.expect_traces("search", at_most=1, why=why)


@check(mistakes, modes=(GRAPH,), needs=(finds_the_photos,))
def refuses_what_is_no_id(run):
    """Ids of another dtype are refused with a TypeError."""
    for index in (0, 2):
        run.expect_error(
            index,
            ["TypeError"],
            why="An id that arrives as float32 or int32 may already be another id than the one in the "
            "archive. The dtype in the signature stops it at the call.",
        )
    run.expect_same_results([1], why="A proper batch is still welcome after a refusal.")


@diagnosis(finds_the_photos)
def spec_of_another_key(run):
    return run.error_mentions("can not cast")


@diagnosis(finds_the_photos)
def key_dropped_by_the_caller(run):
    found = run.value(0)
    return run.mode is EAGER and not run.errors() and not (isinstance(found, dict) and "photo_id" in found)


@diagnosis(finds_the_photos)
def ids_went_through_floats(run):
    return not run.errors() and run.source.calls("tf.cast")


@diagnosis(finds_the_photos)
def keys_without_a_spec_are_refused(run):
    return run.error_mentions("different keys")


@diagnosis(traces_once)
def tensorflow_guesses_the_sizes(run):
    return run.source.passes_keyword("reduce_retracing")


@diagnosis(traces_once)
def signature_removed(run):
    return not run.source.passes_keyword("input_signature")


@diagnosis(refuses_what_is_no_id)
def cast_lets_everything_in(run):
    return run.source.calls("tf.cast") and run.error(0) is None
