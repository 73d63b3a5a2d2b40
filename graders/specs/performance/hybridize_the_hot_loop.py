"""A function of many small operations gains most from tf.function, if all of it is inside."""

from graders import GRAPH, Scenario, call, check, diagnosis, tensor

ROUNDS = 100
LOOP = "While|StatelessWhile"


def settle(memory, reading):
    return call("settle", tensor([memory]), tensor([reading]))


MEMORIES = ([0.4, 0.4, 0.1], [-0.3, 0.2, -0.6], [0.05, -0.7, 0.2], [-0.5, -0.1, -0.2])
READINGS = ([0.05, 0.0, 0.02], [0.3, -0.2, 0.1], [-0.15, 0.4, 0.0], [0.0, 0.05, -0.25], [0.6, 0.1, 0.2])

# Every reading comes back with another memory, so that remembered answers are found out.
stream = Scenario("stream", [settle(memory, reading) for memory in MEMORIES for reading in READINGS])
pairs = Scenario(
    "pairs",
    [
        call("settle", tensor([[0.2, 0.1, 0.5], [-0.4, -0.3, -0.1]]), tensor([reading]))
        for reading in (READINGS[4], READINGS[0], READINGS[4])
    ],
)


@check(stream, pairs)
def settles(run):
    """`settle` works out the memory from both its arguments, in both modes."""
    run.expect_same_results(
        why="A fast function must still be the same function: every call, old reading or new, "
        "depends on the memory it is given."
    )


@check(stream, modes=(GRAPH,), needs=(settles,))
def runs_as_a_graph(run):
    """In GRAPH mode calls of `settle` reach a tf.function."""
    run.expect_hybrid(
        "settle",
        why="A function that is not decorated is plain Python in both modes: Python starts each "
        "of its three hundred operations, on every call.",
    )


@check(stream, modes=(GRAPH,), needs=(runs_as_a_graph,))
def all_rounds_in_one_graph(run):
    """One graph holds all hundred rounds, and one `settle` is one call of it."""
    why = (
        "Calling a tf.function has a price of its own. It pays when one call does all the work, "
        "and not when Python still drives the loop."
    )
    run.expect_no_python("settle", why)
    rounds = run.count_op("settle", "Tanh")
    if rounds < ROUNDS and not (rounds and run.has_op("settle", LOOP)):
        run.fail(f"{rounds} Tanh and no loop in the graph of `settle`", f"{ROUNDS} Tanh, or a loop", why)
    for index, step in enumerate(run.steps):
        if len(step.served_by) != 1:
            run.fail(f"{len(step.served_by)} calls of a tf.function", "1 call", why, [index])


@check(stream, modes=(GRAPH,), needs=(all_rounds_in_one_graph,))
def traces_once(run):
    """Twenty calls with arguments of the same shapes need one trace."""
    run.expect_traces(
        "settle",
        at_most=1,
        why="Tracing costs far more than one eager call. It pays because it happens once and the "
        "graph is used again, which needs one tf.function that lives as long as the program.",
    )


@diagnosis(settles)
def old_answers_returned(run):
    return not run.errors()


@diagnosis(runs_as_a_graph)
def switch_converts_nothing(run):
    return run.source.calls("tf.config.run_functions_eagerly")


@diagnosis(runs_as_a_graph)
def nothing_is_decorated(run):
    return not run.source.uses_name("tf.function")


@diagnosis(all_rounds_in_one_graph)
def one_call_per_round(run):
    return any(len(step.served_by) >= ROUNDS for step in run.steps)


@diagnosis(all_rounds_in_one_graph)
def work_stays_outside(run):
    return not run.has_op("settle", "Tanh")


@diagnosis(traces_once)
def made_again_on_every_call(run):
    return "new tf.function object" in run.trace_reasons("settle")
