"""How many of the attacks are tried: those of the gate, or all (`make attacks`)."""

import pytest

from tests.attacks.attack import ALL, LIARS

EVERY = "--every-attack"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(EVERY, action="store_true", help="All attacks, on both runtimes, as both users.")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every attack runs on minitf; on TensorFlow, and as another user, the gate tries a part."""
    every = metafunc.config.getoption(EVERY, default=False)
    some = [attack for attack in ALL if every or attack.on_tensorflow]
    if "attack" in metafunc.fixturenames:
        metafunc.parametrize("attack", ALL, ids=str)
    if "attack_on_tensorflow" in metafunc.fixturenames:
        metafunc.parametrize("attack_on_tensorflow", [*some, *LIARS], ids=str)
    if "ordinary_user_tries" in metafunc.fixturenames:
        tensorflow = pytest.param(
            ("tensorflow", [*some, *LIARS]),
            id="tensorflow",
            marks=[pytest.mark.tensorflow, pytest.mark.xdist_group("attacks")],
        )
        chosen = [pytest.param(("minitf", some), id="minitf")] + ([tensorflow] if every else [])
        metafunc.parametrize("ordinary_user_tries", chosen)
