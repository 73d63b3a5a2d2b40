"""The exam: eight functions and eight decisions about tf.function, one line of the report for each."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, tensor

BRANCH = "If|StatelessIf"
LOOP = "While|StatelessWhile"
ASSIGNMENTS = ("AssignSubVariableOp", "AssignAddVariableOp", "AssignVariableOp")
BALANCING, WANDERING = 60, 60  # rounds: the least number of operations when they are unrolled


def batch(who, which, stars):
    return {"who": tensor(who), "which": tensor(which), "stars": tensor(stars)}


FIRST = batch([2, 0, 1, 0], [4, 2, 0, 5], [1.0, 3.5, 5.0, 2.5])
SECOND = batch([1, 1, 0, 2], [3, 1, 1, 0], [4.5, 0.5, 2.0, 4.0])
LONE = batch([2], [3], [5.0])


def run_batch(rows, training):
    return call("run_batch", rows, training=training)


def suggest(*seen):
    return call("suggest", tensor(list(seen)))


reading = Scenario(
    "reading",
    [
        call("parse", "cy 5 0.5"),
        call("parse", "ada 3 3.5"),
        call("pack", tensor([2, 0]), tensor([5, 3]), tensor([0.5, 3.5])),
        call("parse", "bo 0 4.0"),
        call("pack", which=tensor([0]), who=tensor([1]), stars=tensor([4.0])),
    ],
)
bookkeeping = Scenario(
    "bookkeeping",
    [call("remember", tensor(loss)) for loss in (2.25, 1.5, 0.75)] + [call("remember", tensor(0.5))],
)
learning = Scenario(
    "learning",
    [
        run_batch(FIRST, True),
        run_batch(SECOND, True),
        run_batch(FIRST, False),
        run_batch(SECOND, False),
        run_batch(FIRST, True),
        run_batch(FIRST, False),
    ],
)
validating_first = Scenario(
    "validating_first",
    [run_batch(LONE, False), run_batch(LONE, False), run_batch(LONE, True), run_batch(LONE, False)],
)
predicting = Scenario(
    "predicting",
    [
        suggest(3, 1),
        run_batch(SECOND, False),
        call("predict", tensor([0.5, -1.0]), tensor([[2.0, 0.25], [0.0, 3.0], [-1.0, 1.0]])),
        call("predict", tensor([[1.0, 0.0]]), tensor([[0.125, 9.0]])),
    ],
)
STARS = [[3.0, 1.0, 4.5], [2.5, 5.0, 0.5]]
balancing = Scenario("balancing", [call("balance", tensor(STARS), epoch) for epoch in (7, 19, 2, 30, 19)])
balancing_one_film = Scenario(
    "balancing_one_film", [call("balance", tensor([[1.0], [4.0], [2.0]]), epoch) for epoch in (12, 0, 5, 6)]
)
visitors = Scenario(
    "visitors",
    [suggest(4), suggest(0, 5), suggest(2, 3, 1), suggest(5, 1, 0, 2), suggest(1), suggest(0, 0, 3)],
)
old_hand_first = Scenario(
    "old_hand_first", [suggest(0, 1, 3, 5), suggest(2, 4, 1), suggest(5), suggest(3, 2, 4, 1), suggest(4, 4)]
)
wandering = Scenario(
    "wandering",
    [
        call("wander", tensor([9.0, 0.0, 0.0, 1.0, 0.0, 2.0])),
        call("wander", tensor([0.0, 0.0, 12.5, 0.0, 0.25, 0.0])),
        run_batch(LONE, True),
        call("wander", tensor([9.0, 0.0, 0.0, 1.0, 0.0, 2.0])),
    ],
)


def expect_plain(run, function, why):
    """`function` gave what it should and, in GRAPH mode, did not become a graph."""
    mine = [index for index, step in enumerate(run.scenario.steps) if step.target == function]
    run.expect_same_results(mine, why)
    if run.mode is GRAPH and run.is_hybrid(function):
        traces = run.count_traces(function)
        run.fail(
            f"`{function}` is a tf.function with {traces} trace{'s' if traces > 1 else ''}",
            "a plain function",
            why,
            mine,
        )


def expect_rounds(run, function, rounds, why):
    if run.count_nodes(function) < rounds and not run.has_op(function, LOOP):
        run.fail(f"{run.count_nodes(function)} operations in the graph", "all rounds in one graph", why)


@check(reading)
def decides_parse(run):
    """`parse`: Python values in, Python values out, no graph."""
    expect_plain(
        run,
        "parse",
        "`parse` has no tensors: a graph has nothing to do, each line is a key and a trace of its "
        "own, and Python numbers come out as tensors.",
    )


@check(reading)
def decides_pack(run):
    """`pack`: a dictionary of the tensors it was given, no graph."""
    expect_plain(
        run,
        "pack",
        "`pack` computes nothing. As a graph it has no operation to gain from, and every call pays.",
    )


@check(predicting)
def decides_predict(run):
    """`predict`: the right stars, and no graph of its own: its callers are graphs."""
    expect_plain(
        run,
        "predict",
        "The functions that call `predict` are graphs already, and its operations belong into theirs. "
        "A decorator of its own adds traces and a call, and nothing else.",
    )


@check(learning, validating_first)
def decides_run_batch(run):
    """`run_batch`: a graph that trains and a graph that only looks, chosen by a Python bool."""
    why = (
        "`training` is a setting with two values. As a Python bool it chooses between two graphs, "
        "each without the other's work. As a tensor it is a question that one big graph asks every time."
    )
    run.expect_same_results(why=why)
    run.expect_state("people", why)
    run.expect_state("films", why)
    if run.mode is EAGER:
        return
    run.expect_no_python("run_batch", why)
    run.expect_ops("run_batch", absent=[BRANCH], why=why)
    run.expect_traces("run_batch", exactly=2, why=why)
    graphs = [
        operations for function in run.functions_behind("run_batch") for operations in function.operations()
    ]
    changing = sum(any(op in operations for op in ASSIGNMENTS) for operations in graphs)
    if changing != 1:
        run.fail(f"{changing} of {len(graphs)} graphs change the tables", "only the training graph", why)


@check(bookkeeping)
def decides_remember(run):
    """`remember`: every loss is kept, as a number and not as a symbol, without a graph."""
    why = (
        "To append to a list is Python's work. A graph does not hold it: it happens while tracing, "
        "once, with a symbol in the place of the loss."
    )
    expect_plain(run, "remember", why)
    run.expect_no_leaks(why)
    run.expect_state("history", why)


@check(balancing, balancing_one_film)
def decides_balance(run):
    """`balance`: one graph with all its rounds, and one trace for all epochs."""
    why = (
        "The rounds are worth a graph. But `epoch` counts upwards, and a Python number is part of the "
        "key: as long as it is one, each epoch is a new trace."
    )
    run.expect_same_results(why=why)
    if run.mode is GRAPH:
        run.expect_no_python("balance", why)
        run.expect_traces("balance", at_most=1, why=why)
        expect_rounds(run, "balance", BALANCING, why)


@check(visitors, old_hand_first)
def decides_suggest(run):
    """`suggest`: one graph, or two, for lists of films of any length."""
    why = (
        "`suggest` runs for every visitor, and visitors have seen one film or a hundred. Left to "
        "itself, each length is a new shape and a new trace; a signature can leave that dimension open."
    )
    run.expect_same_results(why=why)
    if run.mode is GRAPH:
        run.expect_no_python("suggest", why)
        run.expect_traces("suggest", at_most=2, why=why)


@check(wandering)
def decides_wander(run):
    """`wander`: one graph with all sixty steps, traced once, that follows the trained films."""
    why = (
        "Sixty rounds of small operations, tensors in, tensors out, no side effects: this is the "
        "function that tf.function was made for."
    )
    run.expect_same_results(why=why)
    if run.mode is GRAPH:
        run.expect_no_python("wander", why)
        run.expect_traces("wander", at_most=1, why=why)
        expect_rounds(run, "wander", WANDERING, why)


@diagnosis(decides_parse)
def decorated_on_principle(run):
    return all(run.source.is_decorated(name) for name in ("parse", "pack", "wander"))


@diagnosis(decides_parse)
def text_is_no_tensor(run):
    return run.source.is_decorated("parse")


@diagnosis(decides_pack)
def nothing_to_compute(run):
    return run.source.is_decorated("pack")


@diagnosis(decides_predict)
def its_callers_are_graphs(run):
    return run.is_hybrid("predict")


@diagnosis(decides_run_batch)
def nothing_decorated(run):
    return not run.source.uses_name("tf.function")


@diagnosis(decides_run_batch)
def the_flag_became_a_tensor(run):
    return run.mode is GRAPH and run.has_op("run_batch", BRANCH)


@diagnosis(decides_run_batch)
def both_graphs_do_all_the_work(run):
    return run.mode is GRAPH and run.is_hybrid("run_batch") and not run.errors()


@diagnosis(decides_remember)
def python_called_from_the_graph(run):
    return run.source.passes_keyword("Tout") or run.calls_python("remember")


@diagnosis(decides_remember)
def kept_a_symbol(run):
    return run.mode is GRAPH and run.is_hybrid("remember")


@diagnosis(decides_balance)
def reduce_retracing_is_for_shapes(run):
    return run.source.passes_keyword("reduce_retracing") and run.is_hybrid("balance")


@diagnosis(decides_balance)
def work_thrown_out_with_the_literal(run):
    return run.mode is GRAPH and not run.is_hybrid("balance")


@diagnosis(decides_suggest)
def length_pinned(run):
    return run.mode is GRAPH and bool(run.errors())


@diagnosis(decides_suggest)
def a_trace_for_every_length(run):
    return run.mode is GRAPH and run.is_hybrid("suggest")


@diagnosis(decides_wander)
def one_round_for_each_call(run):
    return run.mode is GRAPH and run.is_hybrid("wander")


@diagnosis(decides_wander)
def only_took_away(run):
    return not run.is_hybrid("wander")
