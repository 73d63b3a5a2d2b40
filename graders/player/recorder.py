"""Collects what happens while a submission runs, in one neutral form for both runtimes."""

import sys
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graders import traces
from graders.literals import clean_text

MOST_EVENTS = 2000
MOST_TEXT = 64 * 1024
MOST_WARNING = 1000
MOST_SERVED = 1000
MOST_LISTED_GRAPHS = 20
MOST_CALLS = 200


class OutputLimit(BaseException):
    """The submission printed more than the recorder keeps.

    A BaseException, so that the learner's `except Exception` does not swallow it.
    """


@dataclass
class TraceRecord:
    """One run of a `tf.function`'s body that builds a graph."""

    number: int
    signature: dict[str, str]
    reason: str
    graph: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "signature": self.signature,
            "reason": self.reason,
            "graph": self.graph,
        }


@dataclass
class FunctionRecord:
    """A `tf.function` object; held weakly, so that recording keeps nothing alive."""

    index: int
    reference: weakref.ref
    qualname: str
    name: str
    bound: bool = False
    tracing_count: int = 0
    traces: list[TraceRecord] = field(default_factory=list)
    created_variables: bool = False

    @property
    def python_name(self) -> str:
        return self.qualname.rpartition(".")[2]

    def to_json(self, created: int) -> dict[str, Any]:
        return {
            "name": self.name,
            "python_name": self.python_name,
            "tracing_count": self.tracing_count,
            "created": created,
            "traces": [trace.to_json() for trace in self.traces],
        }


class Recorder:
    """Events in order, and the `tf.function` objects behind them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.step = -1
        self.functions: list[FunctionRecord] = []
        self.tracing_depth = 0
        self._events: list[dict[str, Any]] = []
        self._served: list[dict[str, Any]] = []
        self._text_size = 0
        self._graphs = 0
        self._changes: Callable[[], dict[str, Any]] | None = None
        self._call_depth = 0
        self._calls = 0
        self._call: dict[str, Any] | None = None
        self._before_call = 0
        self._by_identity: dict[int, FunctionRecord] = {}

    @property
    def tells_steps(self) -> bool:
        """Are steps played, rather than a file run?"""
        return self._changes is None

    def tell_calls(self, changes: Callable[[], dict[str, Any]]) -> None:
        """Make an event of every outermost call; `changes` tells what changed meanwhile."""
        self._changes = changes

    # --- told by the adapter and by stdout --------------------------------------------

    def function(self, function: Any) -> FunctionRecord:
        """The record of a `tf.function` object, made when it is seen first."""
        known = self._by_identity.get(id(function))
        if known is not None and known.reference() is function:
            return known
        qualname = _qualname(function.python_function)
        name = qualname.replace("<locals>.", "")
        record = FunctionRecord(len(self.functions), weakref.ref(function), qualname, name)
        self.functions.append(record)
        self._by_identity[id(function)] = record
        return record

    def trace_begins(self, function: FunctionRecord, signature: dict[str, str]) -> TraceRecord:
        """A function's body is about to be traced."""
        reason = traces.reason(
            signature,
            [trace.signature for trace in function.traces],
            made_again=self._was_traced_before(function),
            created_variables=function.created_variables,
        )
        trace = TraceRecord(len(function.traces) + 1, signature, reason)
        function.traces.append(trace)
        function.created_variables = False
        self._add({"kind": "trace", "index": function.index, **_head(trace)})
        self.tracing_depth += 1
        return trace

    def trace_ends(self) -> None:
        """The trace begun last is over, well or not."""
        self.tracing_depth -= 1

    def graph_of(self, trace: TraceRecord, graph: dict[str, Any]) -> None:
        """What a trace recorded; the nodes of only so many graphs are listed."""
        self._graphs += 1
        if self._graphs > MOST_LISTED_GRAPHS:
            graph = {"nodes": [], "functions": [], "operations": graph["operations"]}
        trace.graph = graph

    def call_begins(self, function: Any) -> None:
        """Python calls a `tf.function` object; calls made inside of this one are not told."""
        if self._changes is None:
            return
        self._call_depth += 1
        if self._call_depth > 1 or self._calls >= MOST_CALLS:
            return
        self._changes()  # what happened before this call is not its doing
        self._calls += 1
        index, line = self.function(function).index, _line_in(self.path)
        self._call = {
            "kind": "call",
            "index": index,
            "line": line,
            "trace": None,
            "inside": 0,
            "variables": {},
        }
        self._before_call = len(self._events) + 1
        self._add(self._call)

    def call_ends(self) -> None:
        """The call begun last is over, well or not."""
        if self._changes is None:
            return
        self._call_depth -= 1
        if not self._call_depth and self._call is not None:
            self._call["inside"] = len(self._events) - self._before_call
            self._call["changes"] = self._changes()
            self._call = None

    def served(self, function: FunctionRecord, number: int) -> None:
        """A call from eager code was served by trace `number` of a function."""
        if self._call is not None and self._call["index"] == function.index:
            self._call["trace"] = number
        if len(self._served) < MOST_SERVED:
            self._served.append({"index": function.index, "trace": number})

    def printed(self, text: str, by: str | None = None) -> None:
        """Text was printed; `by` names `tf.print` or is None for Python's print."""
        if not text:
            return
        text = clean_text(text)
        when = "run" if by else self._when()
        event = {"kind": "print", "when": when, "text": text} | ({"by": by} if by else {})
        self._text_size += len(text)
        if self._text_size > MOST_TEXT or len(self._events) > MOST_EVENTS:
            raise OutputLimit
        if self._events and _continues(self._events[-1], event):
            self._events[-1]["text"] += text
        else:
            self._add(event)

    def warned(self, text: str) -> None:
        """The runtime logged a warning."""
        if len(self._events) < MOST_EVENTS:
            self._add({"kind": "warning", "when": self._when(), "text": clean_text(text[:MOST_WARNING])})

    # --- asked by the player ----------------------------------------------------------

    def take(self, functions: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
        """Events and served calls since the last take.

        `functions` are the `tf.function` objects bound in the submission, by path; from
        now on they are called so.
        """
        self._name(functions)
        self.step += 1
        events, served = self._events, self._served
        self._events, self._served, self._text_size = [], [], 0
        return {
            "events": [self._with_name(event) for event in events],
            "served_by": [self._with_name(call, drop_index=False) for call in served],
        }

    def functions_to_json(self) -> list[dict[str, Any]]:
        created: dict[str, int] = {}
        described = []
        for record in self.functions:
            created[record.qualname] = created.get(record.qualname, 0) + 1
            described.append(record.to_json(created[record.qualname]))
        return described

    def _name(self, functions: dict[str, Any]) -> None:
        for path, function in functions.items():
            record = self.function(function)
            if not record.bound:
                record.name, record.bound = path, True

    def _with_name(self, event: dict[str, Any], drop_index: bool = True) -> dict[str, Any]:
        if "index" not in event:
            return event
        named = {"function": self.functions[event["index"]].name}
        rest = {k: v for k, v in event.items() if not (drop_index and k == "index")}
        if "kind" in rest:
            return {"kind": rest.pop("kind"), **named, **rest}
        return {**named, **rest}

    def _was_traced_before(self, function: FunctionRecord) -> bool:
        return any(
            other is not function and other.qualname == function.qualname and other.traces
            for other in self.functions
        )

    def _when(self) -> str:
        return "trace" if self.tracing_depth else "run"

    def _add(self, event: dict[str, Any]) -> None:
        self._events.append(event)


def _qualname(function: Any) -> str:
    inner = getattr(function, "func", function)  # functools.partial
    return getattr(inner, "__qualname__", type(inner).__name__)


def _continues(last: dict[str, Any], event: dict[str, Any]) -> bool:
    """Does a print go on with the line that the one before it began?"""
    same = {**last, "text": ""} == {**event, "text": ""}
    return same and not last["text"].endswith("\n")


def _line_in(path: str) -> int | None:
    """The line of the file at `path` that is being executed."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename != path:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else None


def _head(trace: TraceRecord) -> dict[str, Any]:
    return {"number": trace.number, "signature": trace.signature, "reason": trace.reason}
