"""What both sandboxes share: the interface, and how scenarios are played through one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from graders import problems
from graders.modes import MODES, Mode
from graders.problems import Problem, ProblemFound
from graders.sandboxes.evidence import Evidence, with_second_run
from graders.scenario import Scenario

Json = dict[str, Any]

OBSERVATION_SCHEMA = "trace-and-error/observation/1"
RUN_SCHEMA = "trace-and-error/run/1"


class SandboxError(Exception):
    """The sandbox could not do its work; the text says what to do about it."""


class PlayerBroke(SandboxError):
    """The player failed while it played a submission: a mistake of ours."""


@dataclass(frozen=True)
class Outcome:
    """What playing a submission gave: an observation, a problem, or how the sandbox broke."""

    runtime: Json
    observation: Json | None
    problem: Problem | None
    broken: str | None = None
    isolation: tuple[str, ...] = ()
    """The mechanisms that held the submission's process; none when nothing ran."""
    evidence: Evidence | None = None
    """What the observation can be checked against; None when nothing ran, or nothing else can."""
    noticed: tuple[str, ...] = ()
    """What the submission did to the interpreter that it ran in (see `tripwire`)."""


class Sandbox(Protocol):
    """Takes a submission's source and scenarios; gives an observation or a problem."""

    name: str

    def runtime_json(self) -> Json:
        """Name and version of the runtime; the version is None before it ran."""

    def observe(
        self,
        source: str,
        scenarios: Sequence[Scenario],
        entry_points: Sequence[str],
        name: str = "starter.py",
    ) -> Outcome:
        """Play every scenario in EAGER, then in GRAPH mode, on fresh imports."""

    def run(self, source: str, name: str = "starter.py") -> Json:
        """Execute the file as `__main__` in both modes, as **Run** does."""


class Session(Protocol):
    """A submission under play; raises `ProblemFound` when it cannot go on."""

    runtime: Json
    isolation: tuple[str, ...]
    noticed: Sequence[str]
    has_second_runs: bool
    """Is there a process that has not met the submission, to run its graphs again?"""

    def load(self, mode: Mode) -> Json: ...

    def play(self, step: Json, mode: Mode) -> Json: ...

    def finish(self) -> Json: ...

    def restart(self, mode: Mode) -> None: ...

    def start_afresh(self) -> None: ...

    def run_again(self, graphs: Json) -> Json: ...

    def run(self, mode: Mode) -> Json: ...


def observe(session: Session, scenarios: Sequence[Scenario], entry_points: Sequence[str]) -> Outcome:
    """Play scenarios in each mode through a session."""
    played: Json = {}
    evidence: Evidence = {}
    try:
        for scenario in scenarios:
            played[scenario.name], evidence[scenario.name] = {}, {}
            for mode in MODES:
                seen = _play(session, scenario, mode, entry_points)
                evidence[scenario.name][str(mode)] = seen.pop("evidence")
                played[scenario.name][str(mode)] = seen
    except ProblemFound as found:
        return _outcome(session, problem=found.problem)
    observation = {"schema": OBSERVATION_SCHEMA, "runtime": session.runtime, "scenarios": played}
    checked = with_second_run(session, evidence) if session.has_second_runs else None
    return _outcome(session, observation=observation, evidence=checked)


def _outcome(session: Session, **found: Any) -> Outcome:
    told = {"observation": None, "problem": None} | found
    return Outcome(session.runtime, isolation=session.isolation, noticed=tuple(session.noticed), **told)


def _play(session: Session, scenario: Scenario, mode: Mode, entry_points: Sequence[str]) -> Json:
    loaded = session.load(mode)
    _refuse_bad_load(loaded, mode, entry_points)
    _refuse_calls_of_data(loaded, scenario, mode)
    steps = []
    left = None
    for step in scenario.steps:
        if step.kind == "restart":
            left = session.finish()
            session.restart(mode)
        done = session.play(step.to_json(), mode)
        _refuse_bad_step(done, mode)
        steps.append(done)
    load = {"error": None, "events": loaded["events"]}
    return {"load": load, "steps": steps, **(left or session.finish())}


def _refuse_bad_load(loaded: Json, mode: Mode, entry_points: Sequence[str]) -> None:
    refuse_stop(loaded, mode, None)
    if loaded["error"]:
        raise ProblemFound(problems.import_error(loaded["error"], str(mode)))
    if loaded["redefined"]:
        raise ProblemFound(problems.redefines_tensorflow("tf"))
    for name in entry_points:
        if name not in loaded["defined"]:
            raise ProblemFound(problems.missing_entry_point(name, loaded["defined"], str(mode)))


def _refuse_calls_of_data(loaded: Json, scenario: Scenario, mode: Mode) -> None:
    for step in scenario.steps:
        if step.kind in ("call", "make") and loaded["defined"].get(step.target) is False:
            raise ProblemFound(problems.not_callable(step.target, str(mode)))


def _refuse_bad_step(done: Json, mode: Mode) -> None:
    refuse_stop(done, mode, done["step"])


def refuse_stop(done: Json, mode: Mode, step: str | None) -> None:
    """Raise the problem when the submission left the process or printed too much."""
    if "exits" in done:
        raise ProblemFound(problems.exits(done["exits"], str(mode), step))
    if "output_limit" in done:
        raise ProblemFound(problems.output_limit(done["output_limit"], str(mode), step))


def safe_name(name: str) -> str:
    """A file name for the submission that is a plain Python identifier."""
    stem = "".join(c if c.isalnum() or c == "_" else "_" for c in Path(name).stem)
    return f"{stem or 'submission'}.py"


def refused_run(sandbox: Sandbox, problem: Problem) -> Json:
    """What **Run** shows for a text that cannot run at all."""
    return _run_json(sandbox.runtime_json(), problem.to_json())


def run_in_both_modes(session: Session) -> Json:
    """What **Run** shows: per mode the events, functions and error of the whole file."""
    done = _run_json(session.runtime, None)
    try:
        for mode in MODES:
            ran = session.run(mode)
            done["modes"][str(mode)] = {"error": None, **ran}
            refuse_stop(ran, mode, None)
    except ProblemFound as found:
        done["problem"] = found.problem.to_json()
    return done


def _run_json(runtime: Json, problem: Json | None) -> Json:
    return {"schema": RUN_SCHEMA, "runtime": runtime, "problem": problem, "modes": {}}
