"""What a check calls: facts about one run, and expectations that fail in a learner's words."""

from collections.abc import Sequence
from typing import Any

from graders.check import CheckFailed, SpecMistake
from graders.comparison import describe, describe_error, describe_outcome, mismatch
from graders.modes import EAGER
from graders.observation import StepSeen
from graders.run_facts import RunFacts

MOST_SHOWN = 3


class Run(RunFacts):
    """A run with expectations: each raises `CheckFailed` when it is not met."""

    def expect_same_results(self, steps: Sequence[int] | None = None, why: str = "") -> None:
        """Every step, or the given ones, gave what the solution gave."""
        for index, mine in enumerate(self.steps):
            if steps is None or index in steps:
                self._expect_same_result(index, mine, self.expected.steps[index], why)

    def expect_traces(
        self,
        target: str,
        *,
        exactly: int | None = None,
        at_most: int | None = None,
        at_least: int = 1,
        steps: Sequence[int] | None = None,
        why: str = "",
    ) -> None:
        """`target` is backed by a `tf.function` that was traced this many times."""
        if self.mode is EAGER:
            raise SpecMistake("expect_traces in EAGER mode: nothing is traced there.")
        self.expect_hybrid(target, why=why)
        low, high = (exactly, exactly) if exactly is not None else (at_least, at_most)
        if steps is not None and exactly is None:
            low = 0
        count = self.count_traces(target, steps)
        if count < low or (high is not None and count > high):
            self.fail(
                _traces(count, self.trace_reasons(target, steps)),
                _wanted(exactly, at_most, low),
                why=why,
                steps=steps if steps is not None else self._steps_calling(target),
            )

    def expect_hybrid(self, target: str, why: str = "") -> None:
        """Calls of `target` reached a `tf.function`, which was traced."""
        if self.is_hybrid(target):
            return
        switch = " `tf.config.run_functions_eagerly(True)` was left on." if self.left_eager else ""
        self.fail(
            f"no tf.function was traced: `{target}` ran as plain Python.{switch}",
            "a traced tf.function",
            why=why,
            steps=self._steps_calling(target),
        )

    def expect_ops(
        self,
        target: str,
        *,
        present: Sequence[str] = (),
        absent: Sequence[str] = (),
        why: str = "",
    ) -> None:
        """Op types that must, or must not, be in the graphs behind `target`.

        Graphs include the functions they call: loop bodies, branches, nested calls.
        Each entry may give choices: `"If|StatelessIf"`.
        """
        self.expect_hybrid(target, why=why)
        where = {"why": why, "steps": self._steps_calling(target)}
        for op in present:
            if not self.has_op(target, op):
                name = op.replace("|", " or ")
                self.fail(f"no {name} in the graph of `{target}`", f"{name} in the graph", **where)
        for op in absent:
            if self.has_op(target, op):
                name = op.replace("|", " or ")
                self.fail(f"{name} in the graph of `{target}`", f"no {name} in the graph", **where)

    def expect_no_python(self, target: str, why: str = "") -> None:
        """No graph behind `target` calls back into Python."""
        self.expect_hybrid(target, why=why)
        if self.calls_python(target):
            self.fail(
                f"the graph of `{target}` calls Python through tf.py_function or tf.numpy_function",
                "a graph of TensorFlow operations only",
                why=why,
                steps=self._steps_calling(target),
            )

    def expect_no_leaks(self, why: str = "") -> None:
        """No symbolic tensor can be reached from the submission's globals."""
        if not self.seen.leaks:
            return
        paths = [f"`{leak['path']}`" for leak in self.seen.leaks[:MOST_SHOWN]]
        more = f" and {len(self.seen.leaks) - 3} more" if len(self.seen.leaks) > 3 else ""
        self.fail(
            f"{', '.join(paths)}{more} held a symbolic tensor after the calls",
            "no symbolic tensor outside a tf.function",
            why=why,
        )

    def expect_state(self, path: str, why: str = "") -> None:
        """A global (or an attribute of something made) ended as the solution's did."""
        mine, theirs = _look_up(self.seen.state, path), _look_up(self.expected.state, path)
        if theirs is None:
            raise SpecMistake(f"The solution has no state {path!r}.")
        if mine is None:
            self.fail(f"`{path}` does not exist at the end", describe(theirs), why=why)
        elif found := mismatch(mine, theirs):
            self.fail(f"`{path}` ended as {found}", describe(theirs), why=why)

    def expect_error(self, index: int, types: Sequence[str], mentions: str = "", why: str = "") -> None:
        """Step `index` raised one of the named classes, with `mentions` in the message."""
        step = self.steps[index]
        wanted = " or ".join(types) + (f" mentioning {mentions!r}" if mentions else "")
        if step.error is None:
            self.fail(f"no error; it returned {describe(step.value)}", wanted, why, [index])
        elif step.error["type"] not in types or mentions.lower() not in step.error["message"].lower():
            self.fail(describe_error(step.error), wanted, why, [index])

    def expect_prints(
        self,
        *,
        when: str | None = None,
        lines: int | None = None,
        containing: str = "",
        steps: Sequence[int] | None = None,
        why: str = "",
    ) -> None:
        """So many lines were printed, at trace time or run time; default: as the solution."""
        mine = [line for line in self.printed(when, steps) if containing in line]
        if lines is None:
            theirs = Run(self.scenario, self.mode, self.expected, None, self.source)
            lines = len([line for line in theirs.printed(when, steps) if containing in line])
        if len(mine) != lines:
            at = f" at {when} time" if when else ""
            shown = f": {', '.join(repr(line) for line in mine[:MOST_SHOWN])}" if mine else ""
            self.fail(f"{_count(len(mine), 'line')} printed{at}{shown}", _count(lines, "line"), why, steps)

    def fail(
        self,
        happened: str,
        expected: str,
        why: str = "",
        steps: Sequence[int] | None = None,
    ) -> None:
        """Fail the check, in the learner's words; `steps` are the calls it is about."""
        raise CheckFailed(happened, expected, called=self.called(steps), why=why)

    def _expect_same_result(self, index: int, mine: StepSeen, theirs: StepSeen, why: str) -> None:
        if mine.error or theirs.error:
            if mine.error and theirs.error and mine.error["type"] == theirs.error["type"]:
                return
            self.fail(self.outcome(index), describe_outcome(theirs.value, theirs.error), why, [index])
        if self.scenario.steps[index].kind in ("make", "load"):
            return
        if found := mismatch(mine.value, theirs.value):
            self.fail(found, describe(theirs.value), why, [index])


def _look_up(state: dict[str, Any], path: str) -> dict[str, Any] | None:
    first, *rest = path.split(".")
    found = state.get(first)
    for name in rest:
        inside = (found or {}).get("attributes") or (found or {}).get("items") or {}
        found = inside.get(name) if isinstance(inside, dict) else None
    return found


def _traces(count: int, reasons: list[str]) -> str:
    shown = "; ".join(reasons[:MOST_SHOWN]) + ("; …" if len(reasons) > MOST_SHOWN else "")
    return f"{_count(count, 'trace')} ({shown})" if shown else _count(count, "trace")


def _wanted(exactly: int | None, at_most: int | None, at_least: int) -> str:
    if exactly is not None:
        return _count(exactly, "trace")
    if at_most is None:
        return f"at least {_count(at_least, 'trace')}"
    return _count(at_most, "trace") if at_most == at_least else f"at most {_count(at_most, 'trace')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
