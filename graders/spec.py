"""A kata's spec, read from its module: checks and diagnoses in file order."""

from types import ModuleType
from typing import NamedTuple

from graders.check import Check, Diagnosis, SpecMistake
from graders.scenario import Scenario


class Spec(NamedTuple):
    """Everything a spec module promises."""

    checks: tuple[Check, ...]
    diagnoses: tuple[Diagnosis, ...]

    def scenarios(self, runtime: str) -> tuple[Scenario, ...]:
        """Scenarios that the checks judged on `runtime` look at, each once."""
        found = {s.name: s for check in self.checks if runtime in check.runtimes for s in check.scenarios}
        return tuple(found.values())


def read_spec(module: ModuleType) -> Spec:
    """Collect checks and diagnoses; raises `SpecMistake` for a spec that cannot grade."""
    values = list(vars(module).values())
    checks = tuple(value for value in values if isinstance(value, Check))
    diagnoses = tuple(value for value in values if isinstance(value, Diagnosis))
    if not checks:
        raise SpecMistake("The spec has no checks.")
    _same_names_are_same_scenarios(checks)
    _needs_come_first(checks)
    return Spec(checks, diagnoses)


def _same_names_are_same_scenarios(checks: tuple[Check, ...]) -> None:
    known: dict[str, Scenario] = {}
    for scenario in (s for check in checks for s in check.scenarios):
        if known.setdefault(scenario.name, scenario) is not scenario:
            raise SpecMistake(f"Two scenarios are called {scenario.name!r}.")


def _needs_come_first(checks: tuple[Check, ...]) -> None:
    for position, check in enumerate(checks):
        for needed in check.needs:
            if needed not in checks[:position]:
                raise SpecMistake(f"Check {check.id} needs {needed.id}, which comes after it.")
            if not set(check.runtimes) <= set(needed.runtimes):
                raise SpecMistake(f"Check {check.id} needs {needed.id}, which fewer runtimes can judge.")
