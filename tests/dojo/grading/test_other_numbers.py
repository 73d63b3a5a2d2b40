"""Other numbers ask the same: order, sign, zero and equality stay, types and texts too."""

import random
from types import ModuleType

import pytest

from dojo.grading.other_numbers import (
    WAYS,
    all_numbers,
    ask_otherwise,
    python_integers,
    tensor_floats,
    tensor_numbers,
)
from graders import Scenario, array, call, check, diagnosis, make, ref, tensor
from graders.spec import read_spec


@pytest.mark.parametrize("seed", range(5))
def test_order_sign_zero_and_equality_stay(seed: int) -> None:
    vary = all_numbers(random.Random(seed))
    for numbers in ([-3, -1, 0, 1, 2, 2], [-2.5, -0.5, 0.0, 0.25, 8.0, 8.0]):
        varied = vary(numbers)
        assert all(type(new) is type(old) for new, old in zip(varied, numbers, strict=True))
        for (old, new), (other, changed) in zip(
            zip(numbers, varied, strict=True), zip(numbers[1:], varied[1:], strict=False), strict=False
        ):
            assert (old < other, old == other) == (new < changed, new == changed)
        assert [new for new, old in zip(varied, numbers, strict=True) if (new == old) != (old == 0)] == []


STEP = call(
    "f",
    tensor([1.5, 2.5]),
    tensor([3], "int64"),
    4,
    0.5,
    array([1.0], "float32"),
    "text",
    True,
    None,
    ref("c"),
)


@pytest.mark.parametrize(
    ("way", "changed"),
    [
        (all_numbers, {0, 1, 2, 3, 4}),
        (tensor_numbers, {0, 1, 4}),
        (tensor_floats, {0, 4}),
        (python_integers, {2}),
        (WAYS["nothing"], set()),
    ],
)
def test_each_way_changes_what_it_says(way, changed: set[int]) -> None:
    varied = ask_otherwise(spec([STEP]), way(random.Random(1))).asked.steps[0]
    pairs = enumerate(zip(STEP.arguments, varied.arguments, strict=True))
    assert {at for at, (old, new) in pairs if old != new} == changed


def test_checks_and_diagnoses_see_the_same_varied_scenarios() -> None:
    module = ask_otherwise(spec([make("c", "C", 1), STEP]), all_numbers(random.Random(2)))
    found = read_spec(module)
    first, second = found.checks
    assert first.scenarios == second.scenarios == (module.asked,)
    assert second.needs == (first,)
    assert found.diagnoses[0].checks == (second,)
    assert str(module.asked.steps[0]) != "c = C(1)"


def spec(steps: list) -> ModuleType:
    """A spec module with one scenario, two checks and a diagnosis."""
    module = ModuleType("spec")
    module.asked = Scenario("asked", steps)

    @check(module.asked)
    def first(run):
        """It holds."""

    @check(module.asked, needs=(first,))
    def second(run):
        """It holds as well."""

    @diagnosis(second)
    def why(run):
        return True

    module.first, module.second, module.why = first, second, why
    return module
