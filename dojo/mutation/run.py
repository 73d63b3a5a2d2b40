"""Grades the mutants of solutions, and tells which of those that matter are rejected."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from dojo.course import Course
from dojo.mutation.behavior import Noticed, differences
from dojo.mutation.mutants import Mutant, mutants
from dojo.mutation.mutators import Returned
from dojo.mutation.outcomes import Mutated, Survivor
from dojo.mutation.probes import RESTING, probes, resting
from dojo.refusal import Refusal
from dojo.sandboxes import sandbox_for
from graders.judge import grade
from graders.report import PASS
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox
from graders.spec import read_spec

Json = dict[str, Any]

# Short, because a change may well make a loop endless.
LIMITS = {"minitf": Limits(load=10, step=10), "tensorflow": Limits()}
WORKERS = 2


def mutate(course: Course, keys: Sequence[str]) -> Iterator[Mutated]:
    """The outcome for each kata, in order."""
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(partial(mutate_kata, course), keys)


def mutate_kata(course: Course, key: str) -> Mutated:
    """Grade every mutant of one kata's solution; raises `Refusal` when the solution itself fails."""
    runtime = runtime_for(course, key)
    with sandbox_for(runtime, LIMITS[runtime], second_runs=False) as sandbox:
        grading = Grading(course, key, sandbox)
        return grading.sort(mutants(grading.source, returned(grading.reference)))


def runtime_for(course: Course, key: str) -> str:
    """minitf, which is fast; TensorFlow for a kata of which minitf cannot judge everything."""
    everywhere = "minitf" in course.graded.kata(key).runtimes
    checks = read_spec(course.graded.spec(key)).checks
    return "minitf" if everywhere and all("minitf" in check.runtimes for check in checks) else "tensorflow"


class Grading:
    """One kata: grades its mutants, and compares them with what the solution does."""

    def __init__(self, course: Course, key: str, sandbox: SubprocessSandbox):
        self.key = key
        self.source = course.solution(key).read_text(encoding="utf-8")
        self._course = course.graded
        self._sandbox = sandbox
        self._scenarios = read_spec(course.graded.spec(key)).scenarios(sandbox.runtime_json()["name"])
        self.reference = self._solution()
        self._unsteady = {found.place for found in self._differences(self._solution())}

    def sort(self, changed: Iterator[Mutant]) -> Mutated:
        """Grade the mutants one by one."""
        broken, equal, rejected, survivors = 0, 0, 0, []
        for mutant in changed:
            report = self._grade(mutant.source)
            if report["problem"] and report["problem"]["kind"] == "import_error":
                broken += 1  # Nobody would hand in what cannot even be imported.
            elif report["verdict"] != PASS:
                rejected += 1
            elif noticed := self._noticed(mutant, report):
                survivors.append(Survivor(mutant.mutator, mutant.line, mutant.at, str(noticed[0])))
            else:
                equal += 1
        return Mutated(self.key, broken, equal, rejected, tuple(survivors))

    def _noticed(self, mutant: Mutant, report: Json) -> list[Noticed | str]:
        played = self._played(mutant.source, report)
        if isinstance(played, str):
            return [played]
        return [found for found in self._differences(played) if found.place not in self._unsteady]

    def _solution(self) -> Json:
        report = self._grade(self.source)
        if report["verdict"] != PASS:
            raise Refusal(f"The solution of {self.key} does not pass; `dojo verify {self.key}` says why.")
        played = self._played(self.source, report)
        if isinstance(played, str):
            raise Refusal(f"The solution of {self.key} cannot be played with other calls: {played}")
        return played

    def _played(self, source: str, report: Json) -> Json | str:
        """Everything that is compared: the spec's scenarios and more; or why that cannot be played."""
        kata = self._course.kata(self.key)
        more = [resting(kata.entry_points[0]), *probes(self._scenarios)]
        outcome = self._sandbox.observe(source, more, kata.entry_points, "solution.py")
        if outcome.problem:
            return f"{outcome.problem.step}: {outcome.problem.happened}"
        return {"scenarios": report["observation"]["scenarios"] | outcome.observation["scenarios"]}

    def _differences(self, played: Json) -> Iterator[Noticed]:
        at_rest = {mode: seen["state"] for mode, seen in self.reference["scenarios"][RESTING].items()}
        return filter(self.matters, differences(self.reference, played, at_rest))

    def matters(self, found: Noticed) -> bool:
        """What somebody would call: not the look at rest, and of the probes those that the solution bears."""
        if found.scenario in {scenario.name for scenario in self._scenarios}:
            return True
        steps = self.reference["scenarios"][found.scenario][found.mode]["steps"]
        return found.scenario != RESTING and all("value" in step["outcome"] for step in steps)

    def _grade(self, source: str) -> Json:
        return grade(self.key, source, self._sandbox, name="solution.py", course=self._course)


def returned(observation: Json) -> dict[str, Returned]:
    """The dtypes of what each function returned that was called, or that served a call."""
    found: dict[str, Returned] = {}
    for step in (s for modes in observation["scenarios"].values() for s in modes["GRAPH"]["steps"]):
        dtypes = dtypes_of(step["outcome"].get("value"))
        called = [step["step"].partition("(")[0], *(served["function"] for served in step["served_by"])]
        for path in called if dtypes else ():
            found.setdefault(path.rpartition(".")[2], dtypes)
    return found


def dtypes_of(value: Json | None) -> Returned | None:
    """The dtype of a tensor, those of a list or tuple of tensors; None for anything else."""
    if value is None or value["kind"] not in ("tensor", "variable", "list", "tuple"):
        return None
    if "dtype" in value:
        return value["dtype"]
    dtypes = [item.get("dtype") for item in value["items"]]
    return dtypes if dtypes and all(dtypes) else None
