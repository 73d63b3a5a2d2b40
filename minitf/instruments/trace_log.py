"""Which traces were made, and which of them served each call."""

from collections.abc import Callable
from typing import NamedTuple

from minitf.instruments import events


class Trace(NamedTuple):
    """One run of a function's body that built a graph, or failed to.

    function: the name of the `tf.function`, with the class for a method. number: 1 for its first trace.
    signature: what each parameter was, such as `float32[2]` or a Python value's repr.
    concrete: the concrete function, None when tracing failed.
    """

    function: str
    number: int
    signature: dict[str, str]
    reason: str
    concrete: object


class Call(NamedTuple):
    """One call of a `tf.function`: the number of the trace that served it.

    when: "run", or "trace" for a call that became a node of a caller's graph.
    """

    function: str
    number: int
    concrete: object
    when: str


class TraceLog:
    """Use it as a `with` block; `traces` and `calls` tell what happened inside, in order.

    explain(signature, earlier_signatures, made_again=…, created_variables=…) says why a trace was needed:
    `graders.traces.reason` does. Without it the reason is what the engine itself knows: "first call",
    "new signature" or "variables exist now".
    """

    def __init__(self, explain: Callable[..., str] | None = None):
        self.traces: list[Trace] = []
        self.calls: list[Call] = []
        self._explain = explain
        self._begun: list[tuple[dict, str]] = []
        # What was traced before, by tf.function: its signatures, and whether the last trace made variables.
        self._earlier: dict[int, list[dict]] = {}
        self._made_variables: dict[int, bool] = {}
        self._known: dict[int, object] = {}
        self._listening = events.listen(self._heard)

    def __enter__(self) -> "TraceLog":
        self._listening.__enter__()
        return self

    def __exit__(self, *exception: object) -> None:
        self._listening.__exit__(*exception)

    def served(self, function: object) -> list[int]:
        """The numbers of the traces that served the calls of a `tf.function`, in order."""
        return [call.number for call in self.calls if call.concrete.polymorphic is function]

    def _heard(self, event: dict) -> None:
        if event["kind"] == "trace":
            self._begun.append((event, self._reason(event)))
        elif event["kind"] == "traced":
            self._traced(event)
        elif event["kind"] == "call":
            self.calls.append(Call(event["function"], event["trace"], event["concrete"], events.when()))

    def _reason(self, event: dict) -> str:
        function = event["of"]
        earlier = self._earlier.setdefault(id(function), [])
        reason = event["reason"]
        if self._explain is not None:
            reason = self._explain(
                event["signature"],
                list(earlier),
                made_again=any(
                    other is not function and _code(other) is _code(function)
                    for other in self._known.values()
                ),
                created_variables=self._made_variables.get(id(function), False),
            )
        earlier.append(event["signature"])
        self._known[id(function)] = function  # kept, so that no other function gets its id
        return reason

    def _traced(self, event: dict) -> None:
        begun, reason = self._begun.pop()
        self._made_variables[id(event["of"])] = event["made_variables"]
        self.traces.append(
            Trace(begun["function"], begun["number"], begun["signature"], reason, event["concrete"])
        )


def _code(function: object) -> object:
    """What functions made by one `def` have in common."""
    python_function = getattr(function.python_function, "func", function.python_function)
    return getattr(python_function, "__code__", python_function)
