"""The player's adapter for TensorFlow: sees traces and calls where TensorFlow makes them.

Hooks sit on four private places, all pinned by tests: where a `tf.function` object is
called, where it prepares to trace, where a concrete function is made, and where one is
called.
"""

import functools
import importlib
import weakref
from pathlib import Path
from typing import Any

from graders.player.graphs import graph_to_json
from graders.player.namespace import Namespace
from graders.player.recorder import FunctionRecord, Recorder
from graders.player.tensorflow_exports import Exports, NativeFunctions
from graders.player.tensorflow_graphs import TensorflowGraphReader
from graders.player.tensorflow_reruns import Reruns
from graders.player.tensorflow_signatures import Signatures

LIBRARY = ("tensorflow.", "keras.")
EAGER_FUNCTIONS = "tensorflow.python.eager.polymorphic_function."


@functools.cache
def adapter() -> "TensorflowRuntime":
    """Import TensorFlow and hook it, once per process."""
    return TensorflowRuntime()


class TensorflowRuntime(Namespace):
    """`graders.player.runtime.Runtime` on TensorFlow."""

    name = "tensorflow"
    tells_tf_print = False

    def __init__(self) -> None:
        super().__init__(importlib.import_module("tensorflow"))
        self._folder = str(Path(self.tensorflow.__file__).parent)
        self._context = importlib.import_module("tensorflow.python.eager.context").context
        self._inside_function = importlib.import_module("tensorflow.python.framework.ops").inside_function
        self._polymorphic = importlib.import_module(EAGER_FUNCTIONS + "polymorphic_function")
        self._logging = importlib.import_module("tensorflow.python.platform.tf_logging")
        self._recorder: Recorder | None = None
        self._call_depth = 0
        self._owners: dict[int, weakref.ref] = {}
        self._hook()
        # tf.print then writes to Python's stdout, where its order among prints is kept.
        importlib.import_module("tensorflow.python.ops.logging_ops").enable_interactive_logging()

    def listen(self, recorder: Recorder | None) -> None:
        self._recorder = recorder
        self._signatures = Signatures()
        self._native = NativeFunctions()
        self._exports = Exports(self.tensorflow, self.describe)
        # Some warnings are logged a few times per process: let every import have them.
        self._logging._log_counter_per_token.clear()

    def can_fork(self) -> bool:
        # Once the eager context has threads, functions hang in a forked child.
        return not self._context()._initialized

    def wrote_tf_print(self, caller: Any) -> bool:
        return caller is None or caller.f_code.co_filename.startswith(self._folder)

    def function_behind(self, value: Any) -> Any:
        return value if isinstance(value, self._polymorphic.Function) else None

    def look(self) -> None:
        self._native.look()

    def evidence(self) -> dict[str, Any] | None:
        self._native.look()
        return {"registered": self._native.count(), "graphs": self._exports.to_json()}

    def run_again(self, graphs: dict[str, Any]) -> dict[str, Any]:
        return Reruns(self.tensorflow, self.describe).run(graphs)

    # --- hooks ------------------------------------------------------------------------

    def _hook(self) -> None:
        compilation = importlib.import_module(EAGER_FUNCTIONS + "tracing_compilation")
        concrete = importlib.import_module(EAGER_FUNCTIONS + "concrete_function")
        _wrap(self._polymorphic.Function, "__call__", self._enter)
        _wrap(self._polymorphic.Function, "_generate_tracing_options", self._made_options)
        _wrap(compilation, "_create_concrete_function", self._trace)
        _wrap(concrete.ConcreteFunction, "_call_flat", self._call)

    def _enter(self, original: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        outermost = not self._inside_function()
        if self._recorder is None or not outermost or not _is_learners(function):
            return original(function, *args, **kwargs)
        self._recorder.call_begins(function)
        try:
            return original(function, *args, **kwargs)
        finally:
            self._recorder.call_ends()

    def _made_options(self, original: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        options = original(function, *args, **kwargs)
        # Options are copied, but every copy has the function's one cache.
        self._owners[id(options.function_cache)] = weakref.ref(function)
        return options

    def _trace(self, original: Any, function_type: Any, *args: Any) -> Any:
        function = self._owners.get(id(args[-1].function_cache), lambda: None)()
        record = self._record(function)
        if record is None:
            return original(function_type, *args)
        recorder = self._recorder
        trace = recorder.trace_begins(record, self._signatures.signature(function_type))
        try:
            concrete = original(function_type, *args)
        finally:
            recorder.trace_ends()
        recorder.graph_of(trace, graph_to_json(concrete.graph, TensorflowGraphReader(recorder.path)))
        record.created_variables = bool(function._created_variables)
        concrete.recorded_trace = (recorder, record, trace.number)
        return concrete

    def _call(self, original: Any, concrete: Any, inputs: list[Any], captured_inputs: list[Any]) -> Any:
        recorder, record, number = getattr(concrete, "recorded_trace", (None, None, 0))
        outermost = not self._call_depth and not self._inside_function()
        told = None
        if recorder is not None and recorder is self._recorder and outermost:
            recorder.served(record, number)
            told = self._begin_export(concrete, inputs, captured_inputs, record, number)
        self._call_depth += 1
        try:
            result = original(concrete, inputs, captured_inputs)
        except self.tensorflow.errors.OpError as error:
            if told is not None:
                told["error"] = type(error).__name__
            raise
        finally:
            self._call_depth -= 1
        if told is not None:
            self._exports.end(told, concrete, result)
        return result

    def _begin_export(
        self, concrete: Any, inputs: list[Any], captured: list[Any], record: FunctionRecord, number: int
    ) -> dict[str, Any] | None:
        if not self._recorder.tells_steps:
            return None
        told = self._exports.begin(concrete, inputs, captured)
        if told is not None:
            told |= {"step": self._recorder.step, "index": record.index, "trace": number}
        return told

    def _record(self, function: Any) -> FunctionRecord | None:
        """The record of a function that is the submission's, not TensorFlow's own."""
        if function is None or self._recorder is None or not _is_learners(function):
            return None
        return self._recorder.function(function)


def _is_learners(function: Any) -> bool:
    module = getattr(function.python_function, "__module__", None)
    return not f"{module}.".startswith(LIBRARY)


def _wrap(owner: Any, name: str, around: Any) -> None:
    original = getattr(owner, name)

    @functools.wraps(original)
    def hooked(*args: Any, **kwargs: Any) -> Any:
        return around(original, *args, **kwargs)

    setattr(owner, name, hooked)
