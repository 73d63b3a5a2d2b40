"""Where ops go, and who takes note of them."""

import minitf as tf
from minitf import context


def test_no_tape_takes_note_inside_and_all_do_afterwards():
    x = tf.constant(2.0)

    @tf.function(autograph=False)
    def step(x):
        with tf.GradientTape() as inner:
            inner.watch(x)
            with context.no_tapes():
                unnoticed = x * x
            noticed = x * x
        return inner.gradient([unnoticed, noticed], x)

    with tf.GradientTape() as outer:
        outer.watch(x)
        with context.no_tapes():
            unnoticed = x * x
        noticed = x * x
    assert outer.gradient([unnoticed, noticed], x).numpy() == step(x).numpy() == 4.0
