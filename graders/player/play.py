"""Imports a submission afresh, plays steps on it, and says what happened."""

import importlib.util
import linecache
import random
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from graders.modes import Mode
from graders.player.changes import ChangeWatch
from graders.player.converted import converted_functions
from graders.player.encode import encode
from graders.player.errors import error_outcome, where
from graders.player.leaks import find_leaks
from graders.player.logs import recorded_warnings
from graders.player.naming import bound_functions
from graders.player.prints import recorded_output
from graders.player.recorder import OutputLimit, Recorder
from graders.player.runtime import Runtime
from graders.scenario import argument_from_json

Json = dict[str, Any]

MODULE_NAME = "submission_"
NOT_STATE = (ModuleType, type)
# A dotted path, which may also name an entry of a mapping: `served.signatures['serving_default']`.
PATH_PART = re.compile(r"\w+|\['[^']+'\]")


class Player:
    """Plays one submission, a scenario and a mode at a time.

    `load` imports it afresh in a mode; then `play` once per step; then `finish`,
    which describes what is left and restores the eager switch. Whoever goes on in this
    process calls `leave`, finished or not.
    """

    def __init__(self, runtime: Runtime, path: Path):
        self._runtime = runtime
        self._path = str(path)
        self._loads = 0
        self._switch_before = runtime.is_eager()

    def load(self, mode: Mode) -> Json:
        """Import the submission; what happened, and the names it defines."""
        self._loads += 1
        loaded = self._import_as(f"{MODULE_NAME}{self._loads}", mode)
        self._watch.changes()
        return {
            **loaded,
            "defined": self._defined(),
            "redefined": self._redefined(),
        }

    def begin(self, mode: Mode) -> Json:
        """Be ready for steps that need nothing of the submission."""
        self._loads += 1
        self._prepare(f"{MODULE_NAME}{self._loads}", mode)
        return {}

    def play(self, step: Json) -> Json:
        """Do one step; its outcome is a value or an error."""
        guarded = self._guarded(lambda: encode(self._do(step), self._runtime))
        if "result" in guarded:
            guarded["outcome"] = {"value": guarded.pop("result")}
        elif "error" in guarded:
            guarded["outcome"] = {"error": guarded.pop("error")}
        taken = self._recorder.take(self._functions())
        self._runtime.look()
        return {"step": step["text"], **guarded, **taken, "changes": self._watch.changes()}

    def converted(self) -> list[Json]:
        """What AutoGraph makes of the functions of the submission that was loaded."""
        return converted_functions(self._module, self._runtime)

    def finish(self) -> Json:
        """Describe what is left after the last step, then forget the module."""
        for record in self._recorder.functions:
            function = record.reference()
            if function is not None:
                record.tracing_count = self._runtime.tracing_count(function)
        left = {
            "state": self._state(),
            "leaks": find_leaks(self._roots(), self._runtime, self._is_own),
            "functions": self._recorder.functions_to_json(),
            "eager_switch": self._runtime.is_eager(),
            "evidence": self._runtime.evidence(),
        }
        self._clear_away()
        return left

    def leave(self) -> None:
        """Undo what the submission did to this process, and stop listening to it.

        A recorder that still listened would look at the submission's variables whenever another
        `tf.function` is called, and keep them alive for it.
        """
        self._clear_away()
        self._runtime.listen(None)

    def run_again(self, graphs: Json) -> Json:
        """Run graphs that another player handed over; nothing of the submission is imported for it."""
        return self._runtime.run_again(graphs)

    def run(self, mode: Mode) -> Json:
        """Execute the file as a script, the block under `__main__` included."""
        main_before = sys.modules.get("__main__")
        try:
            done = self._import_as("__main__", mode, tells_calls=True)
            left = self.finish()
            del left["evidence"]
            return {**done, "redefined": self._redefined(), **left}
        finally:
            sys.modules["__main__"] = main_before

    # --- running the learner's code ---------------------------------------------------

    def _import_as(self, name: str, mode: Mode, tells_calls: bool = False) -> Json:
        self._prepare(name, mode)
        if tells_calls:
            self._recorder.tell_calls(self._watch.changes)
        outcome = self._guarded(self._execute_module)
        outcome.pop("result", None)
        return {"error": None, **outcome, **self._recorder.take(self._functions())}

    def _prepare(self, name: str, mode: Mode) -> None:
        self._clear_away()
        self._recorder = Recorder(self._path)
        self._runtime.listen(self._recorder)
        self._runtime.set_eager(mode == Mode.EAGER)
        self._made: dict[str, Any] = {}
        self._module = _fresh_module(name, self._path)
        self._watch = ChangeWatch(self._roots, self._runtime, self._is_own)

    def _clear_away(self) -> None:
        """Undo what the import before did to this process, whether it was finished or not."""
        self._runtime.set_eager(self._switch_before)
        self._runtime.forget_seed()
        random.seed()
        if "numpy.random" in sys.modules:
            np.random.seed()
        sys.modules["tensorflow"] = self._runtime.tensorflow
        for name in [name for name in sys.modules if name.startswith(MODULE_NAME)]:
            del sys.modules[name]

    def _execute_module(self) -> None:
        linecache.checkcache(self._path)
        sys.modules[self._module.__name__] = self._module
        source = Path(self._path).read_text(encoding="utf-8")
        exec(compile(source, self._path, "exec", dont_inherit=True), vars(self._module))

    def _guarded(self, action) -> Json:
        """Run the learner's code; nothing it raises gets past here."""
        with (
            recorded_output(self._recorder, self._runtime) as output,
            recorded_warnings(self._recorder),
        ):
            try:
                found: Json = {"result": action()}
            except OutputLimit as limit:
                found = {"error": None, "output_limit": where(limit, self._path) or {}}
            except SystemExit as leaving:
                found = {"error": None, "exits": where(leaving, self._path) or {}}
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                found = {"error": error_outcome(error, self._path)}
        if output.overflowed:
            found.setdefault("output_limit", {})
        return found

    def _do(self, step: Json) -> Any:
        if step["kind"] == "restart":
            return None
        if step["kind"] == "load":
            self._made[step["name"]] = self._runtime.tensorflow.saved_model.load(step["target"])
            return self._made[step["name"]]
        target = self._look_up(step["target"])
        if step["kind"] == "get":
            return target
        build = {"tensor": self._runtime.make_tensor, "array": np.array, "ref": self._look_up}
        arguments = [argument_from_json(a, build) for a in step["arguments"]]
        keywords = {k: argument_from_json(v, build) for k, v in step["keywords"].items()}
        result = target(*arguments, **keywords)
        if step["kind"] == "make":
            self._made[step["name"]] = result
        return result

    def _look_up(self, path: str) -> Any:
        first, *rest = PATH_PART.findall(path)
        if first in self._made:
            found = self._made[first]
        elif first in vars(self._module):
            found = vars(self._module)[first]
        else:
            raise NameError(f"name '{first}' is not defined")
        for name in rest:
            found = found[name[2:-2]] if name.startswith("[") else getattr(found, name)
        return found

    # --- describing what is there -----------------------------------------------------

    def _functions(self) -> Json:
        return bound_functions(self._module, self._runtime)

    def _defined(self) -> Json:
        """The module's public names, and whether each can be called."""
        return {n: callable(v) for n, v in vars(self._module).items() if not n.startswith("__")}

    def _redefined(self) -> bool:
        """Was the name `tf`, or the module `tensorflow`, replaced?"""
        tensorflow = self._runtime.tensorflow
        named = vars(self._module).get("tf", tensorflow)
        return sys.modules.get("tensorflow") is not tensorflow or named is not tensorflow

    def _roots(self) -> Json:
        hidden = ("__builtins__", "__loader__", "__spec__")
        own = {n: v for n, v in vars(self._module).items() if n not in hidden}
        return own | self._made

    def _is_own(self, value: Any) -> bool:
        kind = value if isinstance(value, type) else type(value)
        return kind.__module__ == self._module.__name__ or isinstance(value, self._runtime.tensorflow.Module)

    def _state(self) -> Json:
        data = {
            name: value
            for name, value in vars(self._module).items()
            if not name.startswith("_") and not callable(value) and not isinstance(value, NOT_STATE)
        }
        return {
            name: encode(value, self._runtime, attributes=True) for name, value in (data | self._made).items()
        }


def _fresh_module(name: str, path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    return importlib.util.module_from_spec(spec)
