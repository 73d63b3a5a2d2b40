"""The player's adapter for minitf: listens to its instruments."""

import functools
import importlib
from pathlib import Path
from typing import Any

from graders.player.graphs import graph_to_json
from graders.player.namespace import Namespace
from graders.player.recorder import Recorder, TraceRecord


@functools.cache
def adapter() -> "MinitfRuntime":
    """Register minitf under the name `tensorflow` and listen to it, once per process."""
    importlib.import_module("minitf.install").install()
    return MinitfRuntime()


class MinitfRuntime(Namespace):
    """`graders.player.runtime.Runtime` on minitf."""

    name = "minitf"
    tells_tf_print = True

    def __init__(self) -> None:
        super().__init__(importlib.import_module("tensorflow"))
        self._folder = str(Path(self.tensorflow.__file__).parent)
        self._polymorphic = importlib.import_module("minitf.tracing.polymorphic_function").PolymorphicFunction
        self._graph = importlib.import_module("minitf.graph.func_graph").FuncGraph
        self._events = importlib.import_module("minitf.instruments.events")
        self._recorder: Recorder | None = None
        self._begun: list[TraceRecord] = []
        self._listening = self._events.listen(self._heard)
        self._listening.__enter__()

    def listen(self, recorder: Recorder | None) -> None:
        self._recorder = recorder
        self._begun = []

    def can_fork(self) -> bool:
        return True

    def wrote_tf_print(self, caller: Any) -> bool:
        return caller is not None and caller.f_code.co_filename.startswith(self._folder)

    def function_behind(self, value: Any) -> Any:
        return value if isinstance(value, self._polymorphic) else None

    # --- events -----------------------------------------------------------------------

    def _heard(self, event: dict[str, Any]) -> None:
        if self._recorder is not None:
            handler = getattr(self, f"_heard_{event['kind']}", None)
            if handler is not None:
                handler(event)

    def _heard_trace(self, event: dict[str, Any]) -> None:
        record = self._recorder.function(event["of"])
        self._begun.append(self._recorder.trace_begins(record, event["signature"]))

    def _heard_traced(self, event: dict[str, Any]) -> None:
        self._recorder.trace_ends()
        trace, concrete = self._begun.pop(), event["concrete"]
        if concrete is None:
            return
        reader = _GraphReader(self._recorder.path, self._graph)
        self._recorder.graph_of(trace, graph_to_json(concrete.graph, reader))
        self._recorder.function(event["of"]).created_variables = event["made_variables"]
        concrete.recorded_trace = (self._recorder, trace.number)

    def _heard_enter(self, event: dict[str, Any]) -> None:
        if self._events.when() == "run":
            self._recorder.call_begins(event["of"])

    def _heard_leave(self, event: dict[str, Any]) -> None:
        if self._events.when() == "run":
            self._recorder.call_ends()

    def _heard_call(self, event: dict[str, Any]) -> None:
        concrete = event["concrete"]
        recorder, number = getattr(concrete, "recorded_trace", (None, 0))
        if recorder is self._recorder and self._events.when() == "run":
            recorder.served(recorder.function(concrete.polymorphic), number)

    def _heard_print(self, event: dict[str, Any]) -> None:
        self._recorder.printed(event["text"], event["by"])


class _GraphReader:
    """`graders.player.graphs.GraphReader` on minitf's graphs."""

    def __init__(self, path: str, graph_class: type):
        self._path = path
        self._graph_class = graph_class

    def bodies(self, op: Any, graph: Any) -> dict[str, Any]:
        graphs = [value for value in op.attrs.values() if isinstance(value, self._graph_class)]
        return {body.inference_name: body for body in graphs}

    def captured(self, tensor: Any, graph: Any) -> Any:
        return next((v for v in graph.variables if v.handle is tensor), tensor)

    def line(self, op: Any) -> int | None:
        path, line = op.line or (None, None)
        return line if path == self._path else None

    def is_stateful(self, op: Any) -> bool:
        return bool(op.stateful)

    def constant(self, op: Any) -> Any:
        return op.get_attr("value").tolist()
