"""What another process needs to run again the graphs that served a submission's calls.

A graph travels as TensorFlow's own FunctionDefs, read back from the native runtime that
ran them, with the tensors and the variables' values that it was given. Variables are
numbered in the order they are met, so that the same one is known again in a later call.
"""

import importlib
import re
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from graders.player.tensorflow_graphs import called_functions

Json = dict[str, Any]
Describe = Callable[[Any], Json | None]

MOST_CALLS = 100
MOST_BYTES = 4 << 20
MOST_ELEMENTS = 10_000

INFERENCE = re.compile(r"__inference_(?!_backward)(.+)_\d+")


class NotExported(Exception):
    """A call that cannot be run again elsewhere; the text says why."""


class NativeFunctions:
    """The functions that TensorFlow's native part knows, each of which is one trace."""

    def __init__(self) -> None:
        self._context = importlib.import_module("tensorflow.python.eager.context").context()
        # By reference: a submission may replace it in the module.
        self._list = importlib.import_module("tensorflow.python.pywrap_tfe").TFE_ContextListFunctionNames
        self._before = self._names()
        self._seen: set[str] = set()

    def look(self) -> None:
        """Note what is there now; functions that nothing holds any more disappear."""
        self._seen |= self._names() - self._before

    def count(self) -> dict[str, int]:
        """How many were seen of each Python function, by its name."""
        found: dict[str, int] = {}
        for match in map(INFERENCE.fullmatch, sorted(self._seen)):
            if match:
                found[match[1]] = found.get(match[1], 0) + 1
        return found

    def _names(self) -> set[str]:
        if not self._context._initialized:
            return set()
        return {_text(name) for name in self._list(self._context._handle)}


class Exports:
    """The graphs that were called during one import of a submission."""

    def __init__(self, tensorflow: Any, describe: Describe):
        self._make_proto = tensorflow.make_tensor_proto
        self._resource, self._variant = tensorflow.resource, tensorflow.variant
        self._is_symbolic = tensorflow.is_symbolic_tensor
        self._read_variable = tensorflow.raw_ops.ReadVariableOp
        self._describe = describe
        self._context = importlib.import_module("tensorflow.python.eager.context").context()
        self._stop_recording = importlib.import_module("tensorflow.python.eager.record").stop_recording
        self._functions: dict[str, str] = {}
        self._calls: list[Json] = []
        self._variables: list[tuple[Any, Any]] = []
        self._bytes = 0

    def begin(self, concrete: Any, inputs: list[Any], captured: list[Any]) -> Json | None:
        """A graph is about to run on these tensors; None past the limit."""
        if len(self._calls) >= MOST_CALLS:
            return None
        call: Json = {"function": None, "why_not": None, "error": None}
        self._calls.append(call)
        try:
            with self._stop_recording():
                name = _text(concrete._inference_function.name)
                self._export(name)
                call["inputs"] = [self._input(tensor, False) for tensor in inputs]
                call["inputs"] += [self._input(tensor, True) for tensor in captured]
                call["function"] = name
        except NotExported as why:
            call["why_not"] = str(why)
        except Exception as error:  # ours, which must not become an error of the learner's call
            call["why_not"] = f"it could not be handed over ({type(error).__name__})"
        return call

    def end(self, call: Json, concrete: Any, result: Any) -> None:
        """The graph has run: what it gave, and what its variables hold now."""
        if call["function"] is None:
            return
        try:
            with self._stop_recording():
                outputs = concrete.function_type.output.to_tensors(result)
                call["outputs"] = [self._describe(tensor) for tensor in outputs]
                cells = sorted({each["variable"] for each in call["inputs"] if "variable" in each})
                call["after"] = {str(cell): self._describe(self._value(cell)) for cell in cells}
        except Exception as error:  # as above
            call["why_not"] = f"what it gave could not be handed over ({type(error).__name__})"

    def to_json(self) -> Json:
        """All of it."""
        return {"functions": self._functions, "calls": self._calls}

    def _export(self, name: str) -> None:
        waiting = [name]
        while waiting:
            name = waiting.pop()
            if name not in self._functions:
                definition = self._context.get_function_def(name)
                self._functions[name] = self._encoded(definition)
                waiting += [called for node in definition.node_def for called in called_functions(node)]

    def _input(self, tensor: Any, is_captured: bool) -> Json:
        if tensor.dtype == self._variant:
            raise NotExported("it was given a dataset, or something else that is no number")
        if tensor.dtype == self._resource:
            return self._variable(tensor)
        return {"tensor": self._encoded(self._proto(tensor)), "captured": is_captured}

    def _variable(self, handle: Any) -> Json:
        kinds = handle._handle_data.shape_and_type if handle._handle_data else ()
        if len(kinds) != 1:
            raise NotExported("it uses an iterator, a table or something else that is no variable")
        cell = self._cell(handle, kinds[0].dtype)
        return {"variable": cell, "before": self._encoded(self._proto(self._value(cell)))}

    def _cell(self, handle: Any, dtype: int) -> int:
        for number, (known, _) in enumerate(self._variables):
            if known is handle:
                return number
        self._variables.append((handle, dtype))
        return len(self._variables) - 1

    def _value(self, cell: int) -> Any:
        handle, dtype = self._variables[cell]
        try:
            return self._read_variable(resource=handle, dtype=dtype)
        except Exception as error:  # TensorFlow's many ways to say that there is no value
            raise NotExported("a variable had no value yet") from error

    def _proto(self, tensor: Any) -> Any:
        if self._is_symbolic(tensor):
            raise NotExported("it was given a tensor of another graph")
        array = tensor.numpy()
        if getattr(array, "size", 1) > MOST_ELEMENTS:
            raise NotExported("its tensors are too large to be handed over")
        return self._make_proto(array, dtype=tensor.dtype, shape=tensor.shape)

    def _encoded(self, message: Any) -> str:
        data = message.SerializeToString()
        self._bytes += len(data)
        if self._bytes > MOST_BYTES:
            raise NotExported("its graphs are too large to be handed over")
        return b64encode(data).decode("ascii")


def _text(name: str | bytes) -> str:
    return name.decode() if isinstance(name, bytes) else name
