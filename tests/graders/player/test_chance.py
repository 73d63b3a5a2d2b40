"""NumPy's generator is seeded again whenever somebody has used it, and only then."""

from collections.abc import Callable

import numpy as np
import pytest

from graders.player.chance import Chance


@pytest.mark.parametrize(
    "use",
    [
        lambda: np.random.seed(5),
        lambda: np.random.random(),
        lambda: np.random.set_state(np.random.RandomState(3).get_state()),
    ],
)
def test_what_one_has_seeded_or_drawn_does_not_decide_what_the_next_one_draws(use: Callable) -> None:
    drawn = set()
    for _ in range(3):
        chance = Chance()
        chance.renew()
        use()
        chance.renew()
        drawn.add(np.random.random())
    assert len(drawn) == 3


def test_a_generator_that_nobody_used_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Chance()
    chance.renew()
    monkeypatch.setattr(np.random, "seed", lambda: pytest.fail("seeded again"))
    chance.renew()


def test_numbers_seeded_before_are_not_taken_for_chance() -> None:
    np.random.seed(5)
    Chance().renew()
    first = np.random.random()
    np.random.seed(5)
    Chance().renew()
    assert np.random.random() != first
