"""A runtime without tensors, so that the player can be tested without importing one."""

import types
from collections.abc import Callable
from typing import Any

import numpy as np

from graders.player.recorder import Recorder


class Symbolic:
    """Stands for a symbolic tensor."""


class Function:
    """Stands for a `tf.function` object: traces once per distinct arguments."""

    def __init__(self, python_function: Callable[..., Any]):
        self.python_function = python_function


class PlainRuntime:
    """`graders.player.runtime.Runtime` for submissions in plain Python."""

    name = "plain"
    tells_tf_print = False
    version = "0"

    def __init__(self) -> None:
        self.tensorflow = types.ModuleType("tensorflow")
        self.tensorflow.Module = type("Module", (), {})
        self.tensorflow.Function = Function
        self.tensorflow.Symbolic = Symbolic
        self.recorder: Recorder | None = None
        self.seed: int | None = None
        self._eager = False

    def listen(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def can_fork(self) -> bool:
        return True

    def set_eager(self, on: bool) -> None:
        self._eager = on

    def is_eager(self) -> bool:
        return self._eager

    def forget_seed(self) -> None:
        self.seed = None

    def make_tensor(self, value: Any, dtype: str | None) -> Any:
        return np.array(value, dtype)

    def describe(self, value: Any) -> dict[str, Any] | None:
        return (
            {"kind": "symbolic", "type": "Symbolic", "dtype": "float32"} if self.is_symbolic(value) else None
        )

    def is_variable(self, value: Any) -> bool:
        return False

    def is_symbolic(self, value: Any) -> bool:
        return isinstance(value, Symbolic)

    def wrote_tf_print(self, caller: Any) -> bool:
        return False

    def function_behind(self, value: Any) -> Any:
        return value if isinstance(value, Function) else None

    def tracing_count(self, function: Any) -> int:
        return 0

    def look(self) -> None:
        pass

    def evidence(self) -> dict[str, Any] | None:
        return None

    def run_again(self, graphs: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError
