"""The player's adapter for TensorFlow: sees traces and calls where TensorFlow makes them.

Hooks sit on three private places, all pinned by tests: where a `tf.function` object is
made, where a concrete function is made, and where one is called.
"""

import functools
import importlib
import weakref
from pathlib import Path
from typing import Any

import numpy as np

from graders.player.encode import encode_array
from graders.player.recorder import FunctionRecord, Recorder
from graders.player.tensorflow_graphs import graph_to_json
from graders.player.tensorflow_signatures import Signatures

LIBRARY = ("tensorflow.", "keras.")
EAGER_FUNCTIONS = "tensorflow.python.eager.polymorphic_function."


@functools.cache
def adapter() -> "TensorflowRuntime":
    """Import TensorFlow and hook it, once per process."""
    return TensorflowRuntime(importlib.import_module("tensorflow"))


class TensorflowRuntime:
    """`graders.player.runtime.Runtime` on TensorFlow."""

    name = "tensorflow"

    def __init__(self, tensorflow: Any):
        self.tensorflow = tensorflow
        self.version = tensorflow.__version__
        self._folder = str(Path(tensorflow.__file__).parent)
        self._inside_function = importlib.import_module("tensorflow.python.framework.ops").inside_function
        self._context = importlib.import_module("tensorflow.python.eager.context").context
        self._polymorphic = importlib.import_module(EAGER_FUNCTIONS + "polymorphic_function")
        self._recorder: Recorder | None = None
        self._call_depth = 0
        self._hook()
        # tf.print then writes to Python's stdout, where its order among prints is kept.
        importlib.import_module("tensorflow.python.ops.logging_ops").enable_interactive_logging()

    # --- Runtime ----------------------------------------------------------------------

    def listen(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._signatures = Signatures()

    def can_fork(self) -> bool:
        # Once the eager context has threads, functions hang in a forked child.
        return not self._context()._initialized

    def set_eager(self, on: bool) -> None:
        self.tensorflow.config.run_functions_eagerly(on)

    def is_eager(self) -> bool:
        return self.tensorflow.config.functions_run_eagerly()

    def make_tensor(self, value: Any, dtype: str | None) -> Any:
        return self.tensorflow.constant(value, dtype)

    def describe(self, value: Any) -> dict[str, Any] | None:
        tf = self.tensorflow
        if isinstance(value, tf.Variable):
            return self._describe_variable(value)
        if not isinstance(value, tf.Tensor):
            return None
        if self.is_symbolic(value):
            return {"kind": "symbolic", "type": type(value).__name__, "dtype": value.dtype.name}
        return _describe_array("tensor", value)

    def _describe_variable(self, value: Any) -> dict[str, Any]:
        try:
            return _describe_array("variable", value)
        except Exception:  # Made inside a trace that never finished: it has no value.
            return {"kind": "object", "type": "Variable without a value"}

    def is_symbolic(self, value: Any) -> bool:
        return isinstance(value, self.tensorflow.Tensor) and self.tensorflow.is_symbolic_tensor(value)

    def wrote_tf_print(self, caller: Any) -> bool:
        return caller is None or caller.f_code.co_filename.startswith(self._folder)

    def function_behind(self, value: Any) -> Any:
        return value if isinstance(value, self._polymorphic.Function) else None

    def tracing_count(self, function: Any) -> int:
        return function.experimental_get_tracing_count()

    # --- hooks ------------------------------------------------------------------------

    def _hook(self) -> None:
        compilation = importlib.import_module(EAGER_FUNCTIONS + "tracing_compilation")
        concrete = importlib.import_module(EAGER_FUNCTIONS + "concrete_function")
        function = self._polymorphic.Function
        _wrap(function, "__init__", self._made_function)
        _wrap(function, "_generate_tracing_options", self._made_options)
        _wrap(compilation, "_create_concrete_function", self._trace)
        _wrap(concrete.ConcreteFunction, "_call_flat", self._call)

    def _made_function(self, original: Any, function: Any, *args: Any, **kwargs: Any) -> None:
        original(function, *args, **kwargs)
        self._record(function)

    def _made_options(self, original: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        options = original(function, *args, **kwargs)
        options.recorded_owner = weakref.ref(function)
        return options

    def _trace(self, original: Any, function_type: Any, *args: Any) -> Any:
        options = args[-1]
        function = getattr(options, "recorded_owner", lambda: None)()
        record = self._record(function) if function is not None else None
        if record is None:
            return original(function_type, *args)
        recorder = self._recorder
        trace = recorder.trace_begins(record, self._signatures.signature(function_type))
        try:
            concrete = original(function_type, *args)
        finally:
            recorder.trace_ends()
        trace.graph = graph_to_json(concrete.graph, recorder.path)
        record.created_variables = bool(getattr(function, "_created_variables", None))
        concrete.recorded_trace = (recorder, record, trace.number)
        return concrete

    def _call(self, original: Any, concrete: Any, *args: Any, **kwargs: Any) -> Any:
        recorder, record, number = getattr(concrete, "recorded_trace", (None, None, 0))
        if recorder is self._recorder and not self._call_depth and not self._inside_function():
            recorder.served(record, number)
        self._call_depth += 1
        try:
            return original(concrete, *args, **kwargs)
        finally:
            self._call_depth -= 1

    def _record(self, function: Any) -> FunctionRecord | None:
        """The record of a function that is the submission's, not TensorFlow's own."""
        python_function = function.python_function
        if self._recorder is None or _module_of(python_function).startswith(LIBRARY):
            return None
        return self._recorder.function(function, _qualname(python_function))


def _wrap(owner: Any, name: str, around: Any) -> None:
    original = getattr(owner, name)

    @functools.wraps(original)
    def hooked(*args: Any, **kwargs: Any) -> Any:
        return around(original, *args, **kwargs)

    setattr(owner, name, hooked)


def _module_of(function: Any) -> str:
    return f"{getattr(function, '__module__', None)}."


def _qualname(function: Any) -> str:
    inner = getattr(function, "func", function)  # functools.partial
    return getattr(inner, "__qualname__", type(inner).__name__)


def _describe_array(kind: str, value: Any) -> dict[str, Any]:
    if value.dtype.name in ("resource", "variant"):
        return {"kind": "object", "type": value.dtype.name}
    array = value.numpy()
    if value.dtype.name == "string":
        array = np.asarray(array, dtype=object)
    return encode_array(kind, np.asarray(array), value.dtype.name)
