"""What the player needs from a runtime: one adapter per runtime implements this."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from graders.player.recorder import Recorder

ADAPTERS = {
    "tensorflow": "graders.player.runtime_tensorflow",
    "minitf": "graders.player.runtime_minitf",
}


class Runtime(Protocol):
    """TensorFlow or minitf, seen by the player."""

    name: str
    version: str
    tensorflow: ModuleType
    tells_tf_print: bool
    """Does the adapter record `tf.print` itself, whatever it also writes to stdout?"""

    def listen(self, recorder: Recorder | None) -> None:
        """Report functions, traces, calls and `tf.print` to this recorder from now on; None: to nobody."""

    def can_fork(self) -> bool:
        """Is a copy of this process still able to run TensorFlow?"""

    def set_eager(self, on: bool) -> None:
        """Set `tf.config.run_functions_eagerly`."""

    def is_eager(self) -> bool:
        """The state of that switch."""

    def forget_seed(self) -> None:
        """Take back the global seed that a submission may have set."""

    def make_tensor(self, value: Any, dtype: str | None) -> Any:
        """A fresh `tf.constant`."""

    def describe(self, value: Any) -> dict[str, Any] | None:
        """A tensor, Variable or symbolic tensor as JSON; None for anything else."""

    def is_variable(self, value: Any) -> bool:
        """Is it a `tf.Variable`?"""

    def is_symbolic(self, value: Any) -> bool:
        """Is it a tensor that has no value outside the graph it was made in?"""

    def wrote_tf_print(self, caller: Any) -> bool:
        """Did `tf.print`, and not the learner's `print`, write this to stdout?"""

    def function_behind(self, value: Any) -> Any:
        """The `tf.function` object that `value` is, or None."""

    def is_converted(self, function: Any) -> bool:
        """Does AutoGraph convert this `tf.function` object?"""

    def converted_source(self, python_function: Any) -> str:
        """What AutoGraph makes of a Python function."""

    def tracing_count(self, function: Any) -> int:
        """TensorFlow's own count for a `tf.function` object."""

    def look(self) -> None:
        """Note what the runtime itself knows of functions, before it forgets them."""

    def evidence(self) -> dict[str, Any] | None:
        """What a report can be checked against: the graphs that ran, and functions as the
        runtime itself counts them; None where a runtime has nothing of the kind."""

    def run_again(self, graphs: dict[str, Any]) -> dict[str, Any]:
        """Run the graphs of another process's evidence in this one."""


def load_runtime(name: str) -> Runtime:
    """Import a runtime by name and return its adapter."""
    return importlib.import_module(ADAPTERS[name]).adapter()
