"""Ways to ask the same with other numbers: order, sign, zero and equality stay as they were."""

import random
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

from dojo.mutation.probes import inside, with_arguments
from graders.check import Check, Diagnosis
from graders.scenario import ArrayArgument, Scenario, Step, TensorArgument

type Vary = Callable[[Any], Any]

# Exact in binary, so that numbers stay short. Scaling alone would not change a ratio, so an offset is added:
# an odd one, so that no number that people write comes out as it was.
SCALES = (0.625, 0.75, 0.875, 1.125, 1.25, 1.375)
OFFSETS = (11 / 256, 13 / 256, 17 / 256)
SHIFTS = (1, 2, 3)


def all_numbers(chance: random.Random) -> Vary:
    """Floats are scaled and moved from zero, integers moved from zero, wherever they are."""
    scale, offset, shift = chance.choice(SCALES), chance.choice(OFFSETS), chance.choice(SHIFTS)

    def vary(value: Any) -> Any:
        if isinstance(value, float):
            return _moved(value * scale, offset)
        if isinstance(value, int) and not isinstance(value, bool):
            return _moved(value, shift)
        return inside(value, vary)

    return vary


def tensor_numbers(chance: random.Random) -> Vary:
    """Only what is in tensors and arrays: Python's own numbers may be sizes or settings."""
    return _in_tensors(all_numbers(chance))


def tensor_floats(chance: random.Random) -> Vary:
    """Only floats in tensors and arrays: integers may be classes or positions."""
    scale, offset = chance.choice(SCALES), chance.choice(OFFSETS)

    def vary(value: Any) -> Any:
        return _moved(value * scale, offset) if isinstance(value, float) else inside(value, vary)

    return _in_tensors(vary)


def python_integers(chance: random.Random) -> Vary:
    """Only Python's integers."""
    shift = chance.choice(SHIFTS)

    def vary(value: Any) -> Any:
        if isinstance(value, TensorArgument | ArrayArgument):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return _moved(value, shift)
        return inside(value, vary)

    return vary


def nothing(chance: random.Random) -> Vary:
    """The public numbers: what this kata asks cannot be asked otherwise."""
    return lambda value: value


WAYS: dict[str, Callable[[random.Random], Vary]] = {
    way.__name__: way for way in (all_numbers, tensor_numbers, tensor_floats, python_integers, nothing)
}


def ask_otherwise(module: ModuleType, vary: Vary) -> ModuleType:
    """Put varied scenarios, and checks and diagnoses that use them, in the place of a spec module's own."""
    named = vars(module)
    checks: dict[Check, Check] = {}
    scenarios: dict[str, Scenario] = {}  # by name, which is unique in a spec

    def varied(scenario: Scenario) -> Scenario:
        if scenario.name not in scenarios:
            steps = [with_arguments(step, vary) for step in scenario.steps]
            scenarios[scenario.name] = Scenario(scenario.name, steps)
        return scenarios[scenario.name]

    for name, value in list(named.items()):
        match value:
            case Step():
                named[name] = with_arguments(value, vary)
            case [Step(), *_]:  # checks find the steps they are about by comparing
                named[name] = [with_arguments(step, vary) for step in value]
            case Scenario():
                named[name] = varied(value)
            case Check():
                needs = tuple(checks[needed] for needed in value.needs)
                asked = tuple(map(varied, value.scenarios))
                checks[value] = named[name] = replace(value, scenarios=asked, needs=needs)
            case Diagnosis():
                named[name] = replace(value, checks=tuple(checks[one] for one in value.checks))
    return module


def _in_tensors(vary: Vary) -> Vary:
    def only(value: Any) -> Any:
        if isinstance(value, TensorArgument | ArrayArgument):
            return inside(value, vary)
        return inside(value, only)

    return only


def _moved[Number: (int, float)](number: Number, by: Number) -> Number:
    """Away from zero. Zero stays, and so does the sign: both often mean something."""
    return number + by * ((number > 0) - (number < 0))
