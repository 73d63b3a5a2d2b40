"""A function that draws and saves is two functions: a graph that draws, Python that saves."""

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor


def add(album, *rows):
    return call(f"{album}.add", tensor([list(row) for row in rows]))


one_album = Scenario(
    "one_album",
    [
        make("album", "Album"),
        add("album", (1.0, 2.0), (-3.0, 0.25)),
        add("album", (0.0, -1.0), (4.0, 0.0)),
        call("album.pages"),
        add("album", (1.0, 2.0), (-3.0, 0.25)),
        add("album", (-2.0, -2.0), (0.25, 0.125)),
        call("album.pages"),
    ],
)
two_albums = Scenario(
    "two_albums",
    [
        make("left", "Album"),
        make("right", "Album"),
        add("left", (5.0, 0.0)),
        add("right", (0.0, 5.0)),
        add("left", (-1.0, 1.0)),
        call("left.pages"),
        call("right.pages"),
    ],
)


@check(one_album, two_albums)
def saves_every_picture(run):
    """Every `add` saves its own picture in its own file, and returns the name as a string."""
    run.expect_same_results(
        why="Counting, naming and writing a file are Python's work. In a tf.function they happen "
        "while it is traced, with symbols in the place of numbers, and never again.",
    )


@check(one_album, two_albums, modes=(GRAPH,), needs=(saves_every_picture,))
def draws_in_the_graph(run):
    """In GRAPH mode the picture is drawn by a graph, which does not call back into Python."""
    why = (
        "Drawing is what a graph is good at. A call from the graph back into Python binds it to "
        "this process: it can be neither saved nor run elsewhere."
    )
    run.expect_no_python("Album.add", why)
    run.expect_ops("Album.add", present=["MatMul"], why=why)


@check(one_album, modes=(GRAPH,), needs=(draws_in_the_graph,))
def traces_once(run):
    """Pictures of one size need one trace, whatever their names."""
    run.expect_traces(
        "Album.add",
        at_most=1,
        why="A Python string is part of the key of a trace, and every file has another name.",
    )


@check(one_album, two_albums, modes=(GRAPH,), needs=(draws_in_the_graph,))
def leaves_no_symbols(run):
    """No symbolic tensor stays behind, neither on the album nor elsewhere."""
    run.expect_no_leaks("What the shell needs has to be returned by the graph.")


@diagnosis(saves_every_picture)
def picture_left_as_a_symbol(run):
    return run.mode is GRAPH and bool(run.seen.leaks)


@diagnosis(saves_every_picture)
def counted_while_tracing(run):
    return run.mode is GRAPH and not run.errors()


@diagnosis(saves_every_picture)
def numbers_of_a_symbol(run):
    return run.mode is GRAPH and run.error_mentions("numpy")


@diagnosis(draws_in_the_graph)
def python_called_from_the_graph(run):
    return run.calls_python("Album.add")


@diagnosis(draws_in_the_graph)
def work_thrown_out_with_the_effects(run):
    return not run.source.uses_name("tf.function")


@diagnosis(traces_once)
def name_in_the_key(run):
    return any("epoch_" in reason for reason in run.trace_reasons("Album.add"))


@diagnosis(leaves_no_symbols)
def core_with_an_effect_left(run):
    return bool(run.seen.leaks)
