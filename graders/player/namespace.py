"""What the player asks of any `tf` namespace, TensorFlow's or minitf's."""

from types import ModuleType
from typing import Any

import numpy as np

from graders.player.encode import encode_array


class Namespace:
    """The part of `graders.player.runtime.Runtime` that public names suffice for."""

    def __init__(self, tensorflow: ModuleType):
        self.tensorflow = tensorflow
        self.version: str = tensorflow.version.VERSION
        self._set_seed = tensorflow.random.set_seed

    def set_eager(self, on: bool) -> None:
        self.tensorflow.config.run_functions_eagerly(on)

    def is_eager(self) -> bool:
        return self.tensorflow.config.functions_run_eagerly()

    def forget_seed(self) -> None:
        self._set_seed(None)

    def make_tensor(self, value: Any, dtype: str | None) -> Any:
        return self.tensorflow.constant(value, dtype)

    def describe(self, value: Any) -> dict[str, Any] | None:
        """A tensor, Variable or symbolic tensor as JSON; None for anything else."""
        if self.is_variable(value):
            return self._describe_variable(value)
        if not isinstance(value, self.tensorflow.Tensor):
            return None
        if self.is_symbolic(value):
            return {"kind": "symbolic", "type": type(value).__name__, "dtype": value.dtype.name}
        return _describe_array("tensor", value)

    def _describe_variable(self, value: Any) -> dict[str, Any]:
        try:
            return _describe_array("variable", value)
        except Exception:  # Made inside a trace that never finished: it has no value.
            return {"kind": "object", "type": "Variable without a value"}

    def is_variable(self, value: Any) -> bool:
        return isinstance(value, self.tensorflow.Variable)

    def is_symbolic(self, value: Any) -> bool:
        tf = self.tensorflow
        return isinstance(value, tf.Tensor) and tf.is_symbolic_tensor(value)

    def is_converted(self, function: Any) -> bool:
        return getattr(function, "_autograph", True)

    def converted_source(self, python_function: Any) -> str:
        return self.tensorflow.autograph.to_code(python_function)

    def tracing_count(self, function: Any) -> int:
        return function.experimental_get_tracing_count()

    def look(self) -> None:
        pass

    def evidence(self) -> dict[str, Any] | None:
        return None

    def run_again(self, graphs: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError("Only real TensorFlow hands over its graphs.")


def _describe_array(kind: str, value: Any) -> dict[str, Any]:
    if value.dtype.name in ("resource", "variant"):
        return {"kind": "object", "type": value.dtype.name}
    array = value.numpy()
    if value.dtype.name == "string":
        array = np.asarray(array, dtype=object)
    return encode_array(kind, np.asarray(array), value.dtype.name)
