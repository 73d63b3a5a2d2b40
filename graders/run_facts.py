"""What can be read off one scenario in one mode, with the expected run beside it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from graders.check import SpecMistake
from graders.comparison import describe_outcome
from graders.modes import EAGER, Mode
from graders.observation import FunctionSeen, ModeSeen, StepSeen, plain
from graders.scenario import Scenario
from graders.source_facts import SourceFacts

MOST_CALLS = 4
PY_FUNCTIONS = "EagerPyFunc|PyFunc|PyFuncStateless"


class RunFacts:
    """One scenario in one mode: what the submission did and what the solution did."""

    def __init__(
        self,
        scenario: Scenario,
        mode: Mode,
        seen: ModeSeen,
        expected: ModeSeen | None,
        source: SourceFacts,
        elsewhere: ModeSeen | None = None,
    ):
        self.scenario = scenario
        self.mode = mode
        self.seen = seen
        self.source = source
        self._expected = expected
        self._elsewhere = elsewhere

    @cached_property
    def expected(self) -> ModeSeen:
        """What the solution did on TensorFlow; `SpecMistake` when nothing was recorded."""
        if self._expected is None:
            raise SpecMistake(
                f"Nothing is recorded for scenario {self.scenario.name!r} in {self.mode}: run `dojo record`."
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

    def values_in_other_mode(self) -> list[Any]:
        """What every step of this scenario returned in the other mode, tensors as NumPy arrays."""
        if self._elsewhere is None:
            raise SpecMistake(f"Scenario {self.scenario.name!r} was not seen in the other mode.")
        return [plain(step.value) if step.value else None for step in self._elsewhere.steps]

    def error(self, index: int) -> str | None:
        """The class name of the error step `index` raised, or None."""
        found = self.steps[index].error
        return found["type"] if found else None

    def outcome(self, index: int) -> str:
        """What step `index` did, in words: what it returned or the error it raised."""
        step = self.steps[index]
        return describe_outcome(step.value, step.error)

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
            if target in (planned.target, self._target_of(planned.target))
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
            choice in operations for operations in self._operations(target) for choice in op.split("|")
        )

    def calls_python(self, target: str) -> bool:
        """Is there a `tf.py_function` or `tf.numpy_function` in a graph behind `target`?"""
        return self.has_op(target, PY_FUNCTIONS)

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

    def records_from(self, target: str, definition: str) -> bool:
        """Did lines inside the definition of `definition` record nodes of a graph behind `target`?

        Called functions are not looked into: their nodes are not nodes of that graph.
        """
        lines = self.source.lines_of(definition)
        return any(
            node["line"] in lines
            for function in self.functions_behind(target)
            for trace in function.traces
            if trace["graph"]
            for node in trace["graph"]["nodes"]
        )

    def printed(self, when: str | None = None, steps: Sequence[int] | None = None) -> list[str]:
        """Printed lines, those of trace time (`"trace"`), of run time (`"run"`) or all."""
        events = self.seen.events("print", steps)
        text = "".join(e["text"] for e in events if when is None or e["when"] == when)
        return text.splitlines()

    def warned(self, text: str) -> bool:
        """Did the runtime log a warning that contains `text` (any case) during a step?"""
        return any(text.lower() in event["text"].lower() for event in self.seen.events("warning"))

    @property
    def left_eager(self) -> bool:
        """Did the submission leave the eager switch on in GRAPH mode?"""
        return self.mode is not EAGER and self.seen.eager_switch

    def called(self, steps: Sequence[int] | None = None) -> str:
        """The calls made, as the learner would write them."""
        texts = [str(s) for i, s in enumerate(self.scenario.steps) if steps is None or i in steps]
        shown = texts[:MOST_CALLS]
        return ", ".join(shown + (["…"] if len(texts) > MOST_CALLS else []))

    def _target_of(self, target: str) -> str:
        """`counter.update` of something made from `Counter` is `Counter.update`."""
        first, dot, rest = target.partition(".")
        made = [step.target for step in self.scenario.steps if step.name == first]
        return f"{made[0]}{dot}{rest}" if made else target

    def _steps_calling(self, target: str) -> list[int] | None:
        found = [
            i
            for i, step in enumerate(self.scenario.steps)
            if target in (step.target, self._target_of(step.target))
        ]
        return found or None

    def _operations(self, target: str) -> list[dict[str, int]]:
        return [o for function in self.functions_behind(target) for o in function.operations()]

    def _trace_events(self, functions: list[FunctionSeen], steps: Sequence[int]) -> list[dict]:
        names = {function.name for function in functions}
        return [e for e in self.seen.events("trace", steps) if e["function"] in names]
