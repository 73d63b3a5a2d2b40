"""Random numbers from NumPy are drawn while tracing; a tf.random.Generator draws when the graph runs."""

import numpy as np

from graders import GRAPH, Scenario, call, check, diagnosis, make, tensor

REWARDS = [0.25, -1.0, 3.5, 8.0, 13.0, 21.5, 34.0, -5.5, 0.5, 1.75, 90.0]
SEED, OTHER = 41, 1009


def samples(name, number):
    return [call(f"{name}.sample") for _ in range(number)]


def new(name, seed=SEED):
    return make(name, "ReplayBuffer", tensor(REWARDS), seed)


def reset(name, seed=SEED):
    return call(f"{name}.reset", seed)


again = Scenario("again", [new("buffer"), *samples("buffer", 8), reset("buffer"), *samples("buffer", 8)])
other_seeds = Scenario(
    "other_seeds",
    [
        new("buffer"),
        *samples("buffer", 4),
        reset("buffer", OTHER),
        *samples("buffer", 4),
        reset("buffer"),
        *samples("buffer", 4),
    ],
)
two_buffers = Scenario(
    "two_buffers",
    [
        new("left"),
        *samples("left", 2),
        new("right"),
        *samples("right", 3),
        *samples("left", 1),
        reset("right"),
        *samples("left", 1),
        *samples("right", 1),
    ],
)


def drawn(run, name="buffer"):
    """The minibatches of one buffer, in order, and the steps that drew them."""
    steps = [index for index, step in enumerate(run.scenario.steps) if step.target == f"{name}.sample"]
    return [run.value(index) for index in steps], steps


def equal(these, those):
    return all(np.array_equal(one, other) for one, other in zip(these, those, strict=True))


@check(again, other_seeds, two_buffers)
def draws_from_the_buffer(run):
    """`sample` returns four of the rewards it was given, whatever the mode."""
    for index, step in enumerate(run.scenario.steps):
        if run.error(index):
            run.fail(run.outcome(index), "no error", WHY_DRAWS, [index])
        if step.target.endswith(".sample") and not is_minibatch(run.value(index)):
            run.fail(run.outcome(index), "a float32 tensor with four of the rewards", WHY_DRAWS, [index])


WHY_DRAWS = "A minibatch is made of rows of the buffer, and the dice must be there before the first call."


def is_minibatch(value):
    return getattr(value, "shape", None) == (4,) and value.dtype == np.float32 and set(value) <= set(REWARDS)


@check(again, needs=(draws_from_the_buffer,))
def varies(run):
    """Eight calls in a row do not all draw the same minibatch, in either mode."""
    minibatches, steps = drawn(run)
    if equal(minibatches[:1] * 7, minibatches[1:8]):
        run.fail(
            f"eight times {minibatches[0].tolist()}",
            "minibatches that differ",
            "Dice that Python throws are thrown while tracing, and what fell is a constant of the "
            "graph. Dice with a fixed seed and no state fall the same way each time.",
            steps[:8],
        )


@check(again, needs=(varies,))
def repeats_after_reset(run):
    """After `reset(seed)` the minibatches come again in the same order."""
    minibatches, steps = drawn(run)
    if not equal(minibatches[:8], minibatches[8:]):
        run.fail(
            f"after the reset {tell(minibatches[8:])}",
            f"as before it: {tell(minibatches[:8])}",
            "The graph draws from the generator it was traced with. `reset` has to set the state of "
            "that generator; another one on the same attribute is never asked.",
            [steps[0], steps[7] + 1, steps[8]],
        )


def tell(minibatches):
    return ", ".join(str(each.tolist()) for each in minibatches[:2]) + ", …"


@check(again, modes=(GRAPH,), needs=(repeats_after_reset,))
def same_in_both_modes(run):
    """With the same seed, EAGER and GRAPH draw the same minibatches."""
    _, steps = drawn(run)
    here, there = run.values(), run.values_in_other_mode()
    for index in steps:
        if not np.array_equal(here[index], there[index]):
            run.fail(
                run.outcome(index),
                f"as in EAGER mode: {there[index].tolist()}",
                "Only dice that carry their own state draw the same in both modes. The global seed "
                "is mixed with a number for the operation, which differs between the modes.",
                [index],
            )


@check(other_seeds, needs=(repeats_after_reset,))
def follows_the_seed(run):
    """Another seed gives other minibatches, and the first seed the first ones again."""
    minibatches, _ = drawn(run)
    first, other, last = minibatches[:4], minibatches[4:8], minibatches[8:]
    why = "`reset(seed)` starts from the seed it is given, not from the one the buffer was made with."
    if equal(first, other):
        run.fail(f"with seed {OTHER} the same as with {SEED}: {tell(other)}", "other minibatches", why)
    if not equal(first, last):
        run.fail(f"back at seed {SEED} {tell(last)}", tell(first), why)


@check(two_buffers, needs=(repeats_after_reset,))
def keeps_buffers_apart(run):
    """What one buffer draws does not depend on what another draws or resets."""
    left, _ = drawn(run, "left")
    right, _ = drawn(run, "right")
    if not equal([*left[:3], left[0]], [*right[:3], right[3]]):
        run.fail(
            f"left drew {tell(left)} and right {tell(right)}",
            "the same, because both began with the same seed",
            "Dice that are shared are moved on, and reset, by everybody who uses them.",
        )


@check(again, other_seeds, modes=(GRAPH,), needs=(varies,))
def stays_a_graph(run):
    """In GRAPH mode one trace of `sample` serves all calls, before and after a reset to any seed."""
    run.expect_traces(
        "ReplayBuffer.sample",
        at_most=1,
        why="Fresh numbers do not need a fresh graph: a random operation draws when the graph runs.",
    )
    if run.is_hybrid("ReplayBuffer.reset"):
        run.expect_traces(
            "ReplayBuffer.reset",
            at_most=1,
            why="A seed is a Python number, which is part of the key: decorated, `reset` is traced for "
            "every seed there is.",
        )


@check(again, modes=(GRAPH,), needs=(stays_a_graph,))
def needs_no_python(run):
    """The graph of `sample` calls no Python."""
    run.expect_no_python(
        "ReplayBuffer.sample",
        why="tf.numpy_function and tf.py_function stop the graph to run Python: slow, impossible to "
        "save, and TensorFlow can throw dice itself.",
    )


@diagnosis(draws_from_the_buffer)
def generator_made_in_the_body(run):
    makers = ("tf.random.Generator.from_seed", "tf.random.Generator.from_non_deterministic_state")
    return run.mode is GRAPH and any(run.source.calls_in("sample", name) for name in makers)


@diagnosis(varies)
def same_seed_on_every_call(run):
    return run.source.calls("tf.random.stateless_uniform")


@diagnosis(varies)
def drawn_while_tracing(run):
    return run.mode is GRAPH and run.is_hybrid("ReplayBuffer.sample")


@diagnosis(repeats_after_reset)
def reset_rebinds_the_generator(run):
    return run.mode is GRAPH and run.source.calls_in("reset", "tf.random.Generator.from_seed")


@diagnosis(same_in_both_modes)
def seed_of_the_whole_program(run):
    return run.source.calls("tf.random.set_seed")


@diagnosis(follows_the_seed)
def seed_ignored(run):
    minibatches, _ = drawn(run)
    return equal(minibatches[:4], minibatches[4:8])


@diagnosis(keeps_buffers_apart)
def dice_shared_by_all_buffers(run):
    return True


@diagnosis(stays_a_graph)
def decorator_removed(run):
    return not run.is_hybrid("ReplayBuffer.sample") and not run.left_eager


@diagnosis(needs_no_python)
def numpy_called_from_the_graph(run):
    return run.calls_python("ReplayBuffer.sample")
