"""What a check looks at: one scenario in one mode, with the expected run beside it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from graders.check import CheckFailed, SpecMistake
from graders.comparison import describe, describe_error, difference
from graders.modes import EAGER, Mode
from graders.observation import FunctionSeen, ModeSeen, StepSeen, plain
from graders.scenario import Scenario
from graders.source_facts import SourceFacts

MOST_CALLS = 4
MOST_REASONS = 3


class Run:
    """One scenario in one mode: what the submission did and what the solution did."""

    def __init__(
        self,
        scenario: Scenario,
        mode: Mode,
        seen: ModeSeen,
        expected: ModeSeen | None,
        source: SourceFacts,
    ):
        self.scenario = scenario
        self.mode = mode
        self.seen = seen
        self.source = source
        self._expected = expected

    # --- looking -------------------------------------------------------------------

    @cached_property
    def expected(self) -> ModeSeen:
        """What the solution did on TensorFlow; `SpecMistake` when nothing was recorded."""
        if self._expected is None:
            raise SpecMistake(
                f"Nothing is recorded for scenario {self.scenario.name!r} in {self.mode}: "
                "run `dojo record`."
            )
        return self._expected

    @property
    def steps(self) -> Sequence[StepSeen]:
        return self.seen.steps

    def value(self, index: int) -> Any:
        """What step `index` returned, tensors as NumPy arrays; None when it raised."""
        found = self.steps[index].value
        return plain(found) if found else None

    def values(self) -> list[Any]:
        """What every step returned."""
        return [self.value(index) for index in range(len(self.steps))]

    def error(self, index: int) -> str | None:
        """The class name of the error step `index` raised, or None."""
        found = self.steps[index].error
        return found["type"] if found else None

    def outcome(self, index: int) -> str:
        """What step `index` did, in words: what it returned or the error it raised."""
        return _outcome(self.steps[index])

    def errors(self) -> list[str]:
        """The class names of all errors, in order."""
        return [step.error["type"] for step in self.steps if step.error]

    def error_mentions(self, text: str) -> bool:
        """Does any step's error message contain `text` (any case)?"""
        messages = [step.error["message"].lower() for step in self.steps if step.error]
        return any(text.lower() in message for message in messages)

    def functions_behind(self, target: str) -> list[FunctionSeen]:
        """The `tf.function` objects that are `target`, or that served calls of it.

        A learner may keep a plain `target` that hands over to a `tf.function`; then
        the outermost functions that ran during its calls are meant.
        """
        named = [f for f in self.seen.functions if f.name == target and f.trace_count]
        if named:
            return named
        serving = {
            served["index"]
            for step, planned in zip(self.steps, self.scenario.steps, strict=True)
            if self._target_of(planned.target) == target
            for served in step.served_by
        }
        return [f for i, f in enumerate(self.seen.functions) if i in serving]

    def is_hybrid(self, target: str) -> bool:
        """Was a `tf.function` traced for `target`?"""
        return bool(self.functions_behind(target))

    def count_traces(self, target: str, steps: Sequence[int] | None = None) -> int:
        """Traces behind `target`: all of them, or those begun during the given steps."""
        functions = self.functions_behind(target)
        if steps is None:
            return sum(function.trace_count for function in functions)
        return len(self._trace_events(functions, steps))

    def trace_reasons(self, target: str, steps: Sequence[int] | None = None) -> list[str]:
        """Why each trace behind `target` happened, in order."""
        functions = self.functions_behind(target)
        if steps is None:
            return [trace["reason"] for function in functions for trace in function.traces]
        return [event["reason"] for event in self._trace_events(functions, steps)]

    def has_op(self, target: str, op: str) -> bool:
        """Does an op type occur in a graph behind `target`, or in a function it calls?

        `op` may give choices: `"If|StatelessIf"`.
        """
        return any(
            choice in operations
            for operations in self._operations(target)
            for choice in op.split("|")
        )

    def count_op(self, target: str, op: str) -> int:
        """The most occurrences of an op type (choices by `|`) in one graph."""
        counts = [
            sum(operations.get(choice, 0) for choice in op.split("|"))
            for operations in self._operations(target)
        ]
        return max(counts, default=0)

    def count_nodes(self, target: str) -> int:
        """Nodes in the largest graph behind `target`, called functions included."""
        return max((sum(o.values()) for o in self._operations(target)), default=0)

    def printed(self, when: str | None = None, steps: Sequence[int] | None = None) -> list[str]:
        """Printed lines, those of trace time (`"trace"`), of run time (`"run"`) or all."""
        events = self.seen.events("print", steps)
        text = "".join(e["text"] for e in events if when is None or e["when"] == when)
        return text.splitlines()

    # --- expecting -----------------------------------------------------------------

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

    @property
    def left_eager(self) -> bool:
        """Did the submission leave the eager switch on in GRAPH mode?"""
        return self.mode is not EAGER and self.seen.eager_switch

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

    def expect_no_leaks(self, why: str = "") -> None:
        """No symbolic tensor can be reached from the submission's globals."""
        if not self.seen.leaks:
            return
        paths = [f"`{leak['path']}`" for leak in self.seen.leaks[:MOST_REASONS]]
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
        elif found := difference(mine, theirs):
            self.fail(f"`{path}` ended as {describe(mine)} ({found})", describe(theirs), why=why)

    def expect_error(
        self, index: int, types: Sequence[str], mentions: str = "", why: str = ""
    ) -> None:
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
            shown = f": {', '.join(repr(line) for line in mine[:MOST_REASONS])}" if mine else ""
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

    def called(self, steps: Sequence[int] | None = None) -> str:
        """The calls made, as the learner would write them."""
        texts = [str(s) for i, s in enumerate(self.scenario.steps) if steps is None or i in steps]
        shown = texts[:MOST_CALLS]
        return ", ".join(shown + (["…"] if len(texts) > MOST_CALLS else []))

    # --- inside --------------------------------------------------------------------

    def _expect_same_result(
        self, index: int, mine: StepSeen, theirs: StepSeen, why: str
    ) -> None:
        if mine.error or theirs.error:
            if mine.error and theirs.error and mine.error["type"] == theirs.error["type"]:
                return
            self.fail(_outcome(mine), _outcome(theirs), why, [index])
        elif self.scenario.steps[index].kind != "make":
            if found := difference(mine.value, theirs.value):
                self.fail(f"{describe(mine.value)} ({found})", describe(theirs.value), why, [index])

    def _target_of(self, target: str) -> str:
        """`counter.update` of something made from `Counter` is `Counter.update`."""
        first, dot, rest = target.partition(".")
        made = [step.target for step in self.scenario.steps if step.name == first]
        return f"{made[0]}{dot}{rest}" if made else target

    def _steps_calling(self, target: str) -> list[int] | None:
        found = [i for i, s in enumerate(self.scenario.steps) if self._target_of(s.target) == target]
        return found or None

    def _operations(self, target: str) -> list[dict[str, int]]:
        return [o for function in self.functions_behind(target) for o in function.operations()]

    def _trace_events(self, functions: list[FunctionSeen], steps: Sequence[int]) -> list[dict]:
        names = {function.name for function in functions}
        return [e for e in self.seen.events("trace", steps) if e["function"] in names]


def _outcome(step: StepSeen) -> str:
    return describe_error(step.error) if step.error else describe(step.value)


def _look_up(state: dict[str, Any], path: str) -> dict[str, Any] | None:
    first, *rest = path.split(".")
    found = state.get(first)
    for name in rest:
        inside = (found or {}).get("attributes") or (found or {}).get("items") or {}
        found = inside.get(name) if isinstance(inside, dict) else None
    return found


def _traces(count: int, reasons: list[str]) -> str:
    shown = "; ".join(reasons[:MOST_REASONS]) + ("; …" if len(reasons) > MOST_REASONS else "")
    return f"{_count(count, 'trace')} ({shown})" if shown else _count(count, "trace")


def _wanted(exactly: int | None, at_most: int | None, at_least: int) -> str:
    if exactly is not None:
        return _count(exactly, "trace")
    if at_most is None:
        return f"at least {_count(at_least, 'trace')}"
    return _count(at_most, "trace") if at_most == at_least else f"at most {_count(at_most, 'trace')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
