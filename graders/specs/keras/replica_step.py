"""A strategy called eagerly runs Python once per replica and step; one tf.function around it runs it once."""

from graders import EAGER, GRAPH, Scenario, call, check, diagnosis, get, make, tensor

OVERHEAD = "MirroredStrategy eagerly has significant overhead"
SECOND_REPLICA = "replica_1"


def train(name):
    return call(f"{name}.train", tensor([[0.5, -1.0], [2.0, 1.5]]), tensor([[1.0, 0.25], [-3.0, 4.0]]))


def train_on_wider_rows(name):
    return call(
        f"{name}.train",
        tensor([[1.0, 2.0, -0.5], [0.0, 1.0, 1.0]]),
        tensor([[2.0, 2.0, 0.5], [1.0, -1.0, 3.0]]),
    )


three_steps = Scenario(
    "three_steps",
    [make("trainer", "Trainer", 0.03), *[train("trainer")] * 3, get("trainer.weight"), get("passes")],
)
two_trainers = Scenario(
    "two_trainers",
    [
        make("slow", "Trainer", 0.005),
        make("fast", "Trainer", 0.05),
        train("slow"),
        train_on_wider_rows("fast"),
        train("slow"),
        train_on_wider_rows("fast"),
        get("slow.weight"),
        get("fast.weight"),
    ],
)
STEPS = (1, 2, 3)
WEIGHT, PASSES = 4, 5


def passes(run, name):
    """How often Python passed through one of the two functions."""
    return (run.value(PASSES) or []).count(name)


def graphs_of_steps(run):
    """The graphs that served the steps."""
    traces = [trace for function in run.functions_behind("Trainer.train") for trace in function.traces]
    return [trace["graph"] for trace in traces if trace["graph"]]


@check(three_steps, two_trainers)
def trains_on_the_whole_batch(run):
    """`train` returns the loss of the whole batch, and both replicas' changes arrive in the weight."""
    run.expect_same_results(
        steps=[i for i in range(len(run.steps)) if run.scenario is not three_steps or i != PASSES],
        why="All replicas start a step with the same weight; what they want changed is added up. One "
        "after the other is something else: the second would start from the first one's result.",
    )


@check(three_steps, needs=(trains_on_the_whole_batch,))
def works_on_every_replica(run):
    """Every step runs `replica_step` on both replicas."""
    why = "`strategy.run` calls the function once for every replica, on its device and with its part."
    found = passes(run, "replica")
    if run.mode is EAGER and found != 6:
        run.fail(f"{found} passes through `replica_step`", "6: two replicas, three steps", why, STEPS)
    names = [node["name"] for graph in graphs_of_steps(run) for node in graph["nodes"]]
    if passes(run, "step") == 1 and not any(SECOND_REPLICA in name for name in names):
        run.fail("nothing of a second replica in the graph", "operations of both replicas", why, STEPS)


@check(three_steps, modes=(GRAPH,), needs=(works_on_every_replica,))
def runs_the_strategy_in_a_graph(run):
    """TensorFlow's log has no complaint about a strategy that is called eagerly."""
    if run.warned(OVERHEAD):
        run.fail(
            "the log says: Using MirroredStrategy eagerly has significant overhead",
            "no such warning",
            why="`strategy.run` was called from Python. Called while a tf.function is traced, it puts the "
            "work of all replicas into that graph.",
            steps=STEPS,
        )


@check(three_steps, modes=(GRAPH,), needs=(works_on_every_replica,))
def python_passes_once(run):
    """In three steps Python passes through `train_step` once, and through `replica_step` once per replica."""
    found = passes(run, "step"), passes(run, "replica")
    if found != (1, 2):
        run.fail(
            f"{found[0]} passes through `train_step` and {found[1]} through `replica_step`",
            "1 and 2",
            why="What a tf.function covers is Python's work once, while it is traced. Whatever is left "
            "outside is Python's work on every step.",
            steps=STEPS,
        )


@diagnosis(trains_on_the_whole_batch)
def replicas_in_a_row(run):
    return not run.source.calls("strategy.run")


@diagnosis(works_on_every_replica)
def strategy_left_out(run):
    return not run.source.calls("strategy.run")


@diagnosis(runs_the_strategy_in_a_graph)
def eager_switch_left_on(run):
    return run.left_eager


@diagnosis(runs_the_strategy_in_a_graph)
def strategy_called_eagerly(run):
    return True


@diagnosis(python_passes_once)
def tf_function_made_per_step(run):
    return any("new tf.function object" in reason for reason in run.trace_reasons("Trainer.train"))


@diagnosis(python_passes_once)
def graph_begins_too_low(run):
    return run.source.is_decorated("replica_step")


@diagnosis(python_passes_once)
def warning_silenced(run):
    return run.source.calls(".setLevel")
