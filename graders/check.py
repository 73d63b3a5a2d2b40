"""The decorators a spec is written with, and how a check says that it failed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graders.modes import MODES, Mode
from graders.scenario import Scenario

if TYPE_CHECKING:
    from graders.run import Run


RUNTIMES = ("tensorflow", "minitf")


class CheckFailed(Exception):
    """The submission breaks the promise; the text is for the learner."""

    def __init__(
        self,
        happened: str,
        expected: str,
        *,
        called: str | None = None,
        why: str = "",
    ):
        super().__init__(f"{happened}, expected {expected}")
        self.happened = happened
        self.expected = expected
        self.called = called
        self.why = why


class SpecMistake(Exception):
    """A spec asks for something that makes no sense: the grader's fault, never the learner's."""


@dataclass(frozen=True, eq=False)
class Check:
    """One promise, judged once per scenario and mode."""

    id: str
    promise: str
    function: Callable[["Run"], None]
    scenarios: tuple[Scenario, ...]
    modes: tuple[Mode, ...]
    needs: tuple["Check", ...]
    lesson: str
    runtimes: tuple[str, ...] = RUNTIMES


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """A named misconception, looked for when one of its checks failed."""

    id: str
    function: Callable[["Run"], bool]
    checks: tuple[Check, ...]


def check(
    *scenarios: Scenario,
    modes: Sequence[Mode] = MODES,
    needs: Sequence[Check] = (),
    lesson: str = "#why",
    runtimes: Sequence[str] = RUNTIMES,
) -> Callable[[Callable[["Run"], None]], Check]:
    """Make a function a check of the given scenarios; its docstring is the promise.

    `needs`: checks that must pass first, or else this one is `SKIP`. `lesson`: the
    part of the lesson page a failing check links to. `runtimes=("tensorflow",)`: what is
    promised cannot be seen on minitf; there the check is `NEEDS_TENSORFLOW`, and the
    scenarios that only such checks look at are not played.
    """
    if not scenarios:
        raise SpecMistake("@check needs at least one Scenario.")
    if "tensorflow" not in runtimes or not set(runtimes) <= set(RUNTIMES):
        raise SpecMistake(
            f"@check(runtimes={tuple(runtimes)!r}): it must hold on TensorFlow, and maybe on minitf."
        )

    def decorate(function: Callable[["Run"], None]) -> Check:
        promise = " ".join((function.__doc__ or "").split())
        if not promise:
            raise SpecMistake(f"Check {function.__name__} has no docstring: it is the promise.")
        return Check(
            function.__name__,
            promise,
            function,
            scenarios,
            tuple(modes),
            tuple(needs),
            lesson,
            tuple(runtimes),
        )

    return decorate


def diagnosis(*checks: Check) -> Callable[[Callable[["Run"], bool]], Diagnosis]:
    """Make a function name the misconception behind a failure of the given checks."""
    if not checks:
        raise SpecMistake("@diagnosis needs at least one check.")

    def decorate(function: Callable[["Run"], bool]) -> Diagnosis:
        return Diagnosis(function.__name__, function, checks)

    return decorate
