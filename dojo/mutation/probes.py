"""More calls than a spec makes, so that a weak spec does not make a fault look like no change at all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from graders.scenario import ArrayArgument, Scenario, Step, TensorArgument, get

PLAYABLE = {"call", "get", "make"}
RESTING = "before_any_call"

type Vary = Callable[[Any], Any]


def resting(entry_point: str) -> Scenario:
    """Only a look at a name, which changes nothing."""
    return Scenario(RESTING, [get(entry_point)])


def probes(scenarios: Sequence[Scenario]) -> list[Scenario]:
    """Each scenario with its calls made again, backwards, and with other and with more numbers."""
    return [
        Scenario(f"{scenario.name}, {how}", steps)
        for scenario in scenarios
        if {step.kind for step in scenario.steps} <= PLAYABLE
        for how, steps in unlike(list(scenario.steps), varied(scenario.steps))
    ]


def unlike(steps: list[Step], others: Iterator[tuple[str, list[Step]]]) -> Iterator[tuple[str, list[Step]]]:
    """Those of the others that are not the same steps as one before."""
    seen = [steps]
    for how, other in others:
        if other not in seen:
            seen.append(other)
            yield how, other


def varied(steps: Sequence[Step]) -> Iterator[tuple[str, list[Step]]]:
    made = [step for step in steps if step.kind == "make"]
    calls = [step for step in steps if step.kind != "make"]
    yield "again", [*steps, *calls]
    yield "backwards", [*made, *reversed(calls)]
    yield "other numbers", [with_arguments(step, other_number) for step in steps]
    yield "then longer", [*steps, *(with_arguments(step, longer) for step in calls)]
    yield "then more", [*steps, *(with_arguments(step, more) for step in calls)]


def with_arguments(step: Step, vary: Vary) -> Step:
    arguments = tuple(map(vary, step.arguments))
    return replace(
        step, arguments=arguments, keywords={name: vary(value) for name, value in step.keywords.items()}
    )


def other_number(value: Any) -> Any:
    """Another value of the same type, in every number of an argument."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return 0.75 * value + 0.125
    return inside(value, other_number)


def longer(value: Any) -> Any:
    """Tensors and arrays with their rows twice."""
    if isinstance(value, TensorArgument | ArrayArgument):
        rows = value.value
        return replace(value, value=rows + rows) if isinstance(rows, list) else value
    return inside(value, longer)


def more(value: Any) -> Any:
    """Lists of tensors, or of what holds tensors, with their items twice."""
    if isinstance(value, list) and not all(isinstance(item, bool | int | float | str) for item in value):
        return value + value
    return value


def inside(value: Any, vary: Vary) -> Any:
    """Vary what an argument is made of."""
    match value:
        case TensorArgument() | ArrayArgument():
            return replace(value, value=vary(value.value))
        case list() | tuple():
            return type(value)(map(vary, value))
        case dict():
            return {name: vary(each) for name, each in value.items()}
    return value
