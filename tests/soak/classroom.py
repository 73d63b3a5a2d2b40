"""A class whose submissions are the repository's own, right, wrong and hostile."""

import random
from pathlib import Path

from tests.attacks.attack import ALL
from tests.katas.submissions import on_page, right_answers, starters, wrong_fixes

# Those end by themselves, soon, and always in the same way.
HOSTILE = (
    "empty", "binary", "exits_with_success", "raises_system_exit", "kills_itself", "aborts_by_a_signal",
    "segfaults", "writes_garbage", "floods_the_output", "returns_not_a_number", "recurses",
)  # fmt: skip
HOSTILE_SHARE = 0.1


def hand_in(folder: Path, gradings: int, seed: int) -> None:
    """Write `LEARNER/TRACK/SLUG.py` files; the same ones for the same seed."""
    chance = random.Random(seed)
    honest = on_page(starters() + right_answers() + wrong_fixes())
    hostile = [attack for attack in ALL if attack.name in HOSTILE]
    assert len(hostile) == len(HOSTILE)
    for number in range(gradings):
        if chance.random() < HOSTILE_SHARE:
            attack = chance.choice(hostile)
            key, source = attack.key, attack.source
        else:
            submission = chance.choice(honest)
            key, source = submission.key, submission.path.read_bytes()
        path = folder / f"learner{number:04}" / f"{key}.py"
        path.parent.mkdir(parents=True)
        path.write_bytes(source)
