"""Grades a submission: plays it in a sandbox, then judges what happened."""

from functools import cached_property
from typing import Any, NamedTuple

from graders import report
from graders.check import Check, CheckFailed, Diagnosis
from graders.comparison import describe_error
from graders.expected import ExpectedError, load_expected
from graders.explanations import explain
from graders.kata import Course, Kata
from graders.modes import EAGER, GRAPH, Mode
from graders.observation import ModeSeen, mode_seen
from graders.problems import decode, problem_in_text
from graders.report import FAIL, GRADER_ERROR, NEEDS_TENSORFLOW, PASS, SKIP
from graders.review import review
from graders.run import Run
from graders.sandboxes.base import Outcome, PlayerBroke, Sandbox
from graders.scenario import Scenario
from graders.source_facts import SourceFacts
from graders.spec import Spec, read_spec

Json = dict[str, Any]

# Problems of a text that cannot be parsed.
NO_PYTHON = ("empty", "too_large", "not_text", "syntax_error")


class Failure(NamedTuple):
    """A failed check, with the run it failed in."""

    check: Check
    run: Run
    told: CheckFailed


def grade(
    key: str,
    source: str | bytes,
    sandbox: Sandbox,
    *,
    name: str = "starter.py",
    course: Course | None = None,
) -> Json:
    """Grade `source` for the kata `key`; returns a report (see `report.schema.json`).

    Raises `CourseError` for an unknown kata or a broken course, `SandboxError` when the
    runtime cannot be started; nothing that the submission does raises here.
    """
    course = course or Course.find()
    kata = course.kata(key)
    spec = read_spec(course.spec(key))
    outcome = _observe(source, spec, kata, sandbox, name)
    expected = _expected(course, key)
    judged = _Judgement(spec, outcome, expected, source)
    entries = [judged.judge(check) for check in spec.checks]
    problem = outcome.problem.to_json() if outcome.problem else None
    return {
        "schema": report.SCHEMA,
        "kata": key,
        "runtime": outcome.runtime,
        "sandbox": sandbox.name,
        "isolation": list(outcome.isolation),
        "submission": report.submission_json(name, source),
        "verdict": report.overall(entries, problem, judged.grader_errors),
        "problem": problem,
        "checks": entries,
        "diagnosis": judged.diagnose(kata),
        **judged.review(),
        "grader_errors": judged.grader_errors,
        "observation": outcome.observation or {},
    }


def _observe(source: str | bytes, spec: Spec, kata: Kata, sandbox: Sandbox, name: str) -> Outcome:
    problem = problem_in_text(source)
    if problem:
        # Nothing ran; whether a runtime had started for somebody else is no part of this report.
        return Outcome(sandbox.runtime_json() | {"version": None}, None, problem)
    try:
        scenarios = spec.scenarios(sandbox.runtime_json()["name"])
        return sandbox.observe(decode(source), scenarios, kata.entry_points, name)
    except PlayerBroke as broken:
        return Outcome(sandbox.runtime_json(), None, None, str(broken))


def _expected(course: Course, key: str) -> Json | None:
    try:
        return load_expected(course, key)
    except ExpectedError:
        return None


class _Judgement:
    """Judges checks in order, remembering which passed and what failed."""

    def __init__(self, spec: Spec, outcome: Outcome, expected: Json | None, source: str | bytes):
        self.grader_errors: list[str] = [outcome.broken] if outcome.broken else []
        self._spec = spec
        self._outcome = outcome
        self._expected = expected
        self._source = source
        self._passed: set[Check] = set()
        self._failures: list[Failure] = []

    def judge(self, check: Check) -> Json:
        if not self._outcome.observation:
            return report.check_json(check, SKIP)
        if self._outcome.runtime["name"] not in check.runtimes:
            return report.check_json(check, NEEDS_TENSORFLOW)
        if not self._passed.issuperset(check.needs):
            return report.check_json(check, SKIP)
        for scenario in check.scenarios:
            for mode in check.modes:
                run = self._run(scenario, mode)
                told = self._try(check, run)
                if told is not None:
                    return told
        self._passed.add(check)
        return report.check_json(check, PASS)

    def diagnose(self, kata: Kata) -> Json | None:
        """The first diagnosis, in file order, that matches a failed check."""
        for diagnosis in self._spec.diagnoses:
            for failure in self._failures:
                if failure.check in diagnosis.checks and self._matches(diagnosis, failure.run):
                    return self._diagnosis_json(diagnosis, failure.check, kata)
        return None

    def review(self) -> Json:
        """What was confirmed by a second run, and what a person should look at."""
        problem = self._outcome.problem
        is_python = problem is None or problem.kind not in NO_PYTHON
        scenarios = self._spec.scenarios(self._outcome.runtime["name"])
        return review(self._outcome, scenarios, self._facts if is_python else None)

    def _try(self, check: Check, run: Run) -> Json | None:
        """A failing entry, or None when the check holds in this run."""
        where = {"mode": str(run.mode), "scenario": run.scenario.name}
        try:
            check.function(run)
        except CheckFailed as failed:
            self._failures.append(Failure(check, run, failed))
            told = {
                "called": failed.called or run.called(),
                "happened": failed.happened,
                "expected": failed.expected,
                "why": failed.why,
                **_explanation(failed, run),
            }
            return report.check_json(check, FAIL, **where, **told)
        except Exception as mistake:
            text = f"{check.id}: {type(mistake).__name__}: {mistake}"
            self.grader_errors.append(text)
            told = {"happened": "This check itself is broken; it says nothing about your code."}
            return report.check_json(check, GRADER_ERROR, **where, **told)
        return None

    def _matches(self, diagnosis: Diagnosis, run: Run) -> bool:
        try:
            return bool(diagnosis.function(run))
        except Exception as mistake:
            self.grader_errors.append(f"{diagnosis.id}: {type(mistake).__name__}: {mistake}")
            return False

    def _diagnosis_json(self, diagnosis: Diagnosis, check: Check, kata: Kata) -> Json | None:
        text = kata.diagnoses.get(diagnosis.id)
        if text is None:
            self.grader_errors.append(f"{diagnosis.id}: kata.toml has no text for it")
            return None
        told = {"title": text.title, "believed": text.believed, "really": text.really}
        next_up = {"hint": text.hint, "rung": min(text.rung, len(kata.hints))}
        return {"id": diagnosis.id, "check": check.id, **told, **next_up}

    def _run(self, scenario: Scenario, mode: Mode) -> Run:
        observation, other = self._outcome.observation, GRAPH if mode is EAGER else EAGER
        seen = mode_seen(observation, scenario.name, mode)
        elsewhere = mode_seen(observation, scenario.name, other)
        return Run(scenario, mode, seen, self._theirs(scenario, mode), self._facts, elsewhere)

    def _theirs(self, scenario: Scenario, mode: Mode) -> ModeSeen | None:
        if self._expected is None or scenario.name not in self._expected["scenarios"]:
            return None
        return mode_seen(self._expected, scenario.name, mode)

    @cached_property
    def _facts(self) -> SourceFacts:
        """The same for all runs: the text is parsed once."""
        return SourceFacts(decode(self._source))


def _explanation(failed: CheckFailed, run: Run) -> Json:
    """Why TensorFlow refused, when the check failed by an error that the catalogue knows."""
    errors = [step.error for step in run.seen.steps if step.error]
    told = [explain(error) for error in errors if describe_error(error) in failed.happened]
    return {"explanation": told[0]} if told and told[0] else {}
