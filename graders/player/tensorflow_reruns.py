"""Runs graphs that another process handed over, in this one, which has seen no submission."""

import importlib
import re
from base64 import b64decode
from collections import Counter
from collections.abc import Callable
from typing import Any

from graders.player.tensorflow_graphs import called_functions

Json = dict[str, Any]

CALLS_PYTHON = {"PyFunc", "PyFuncStateless", "EagerPyFunc"}
# Operations with an effect or a memory, of which all is known here: variables, calls, messages.
KNOWN_STATE = (
    "ReadVariableOp", "VariableShape", "VarIsInitializedOp", "Assign", "Resource",
    "If", "While", "Case", "PartitionedCall", "StatefulPartitionedCall",
    "Assert", "PrintV2", "TensorArray", "Placeholder",
    "StatefulUniform", "StatefulStandardNormal", "StatefulTruncatedNormal", "RngSkip", "RngReadAndSkip",
)  # fmt: skip

OTHER_DEVICE = re.compile(r":[1-9]\d*$")


class NotRepeatable(Exception):
    """A graph whose result its inputs do not determine; the text says why."""


class Reruns:
    """Imports graphs and calls them."""

    def __init__(self, tensorflow: Any, describe: Callable[[Any], Json | None]):
        self._tensorflow = tensorflow
        self._describe = describe
        self._context = importlib.import_module("tensorflow.python.eager.context").context()
        self._definition = importlib.import_module("tensorflow.core.framework.function_pb2").FunctionDef
        self._tensor = importlib.import_module("tensorflow.core.framework.tensor_pb2").TensorProto
        self._op = importlib.import_module("tensorflow.python.framework.op_def_registry").get

    def run(self, exported: Json) -> Json:
        """Every call again: `{"calls": [{"why_not"} or {"inputs", "outputs", "after", "error", …}]}`."""
        definitions = {
            name: self._definition.FromString(b64decode(data)) for name, data in exported["functions"].items()
        }
        for definition in definitions.values():
            self._context.add_function_def(definition)
        return {"calls": [self._call(call, definitions) for call in exported["calls"]]}

    def _call(self, call: Json, definitions: dict[str, Any]) -> Json:
        if call["why_not"]:
            return {"why_not": call["why_not"]}
        needed = _closure(call["function"], definitions)
        operations = Counter(node.op for each in needed for node in each.node_def)
        told: Json = {"operations": dict(operations), "why_not": None}
        try:
            _refuse_other_devices(needed)
            self._refuse_what_is_not_determined(operations)
        except NotRepeatable as why:
            return told | {"why_not": str(why)}
        return told | self._run(needed[0], call["inputs"])

    def _refuse_what_is_not_determined(self, operations: Counter[str]) -> None:
        for op in operations:
            if op in CALLS_PYTHON:
                raise NotRepeatable("its graph calls back into Python")
            found = self._op(op)
            if found is not None and found.is_stateful and not op.startswith(KNOWN_STATE):
                raise NotRepeatable(f"its graph has {op}, whose result does not follow from what it is given")

    def _run(self, definition: Any, inputs: list[Json]) -> Json:
        variables: dict[int, Any] = {}
        values = [self._value(each, variables) for each in inputs]
        told = self._what_it_is_given(inputs, values, variables)
        try:
            outputs = self._tensorflow.raw_ops.StatefulPartitionedCall(
                args=[
                    value.handle if "variable" in each else value
                    for each, value in zip(inputs, values, strict=True)
                ],
                Tout=[output.type for output in definition.signature.output_arg],
                f=definition.signature.name,
            )
            told["outputs"] = [self._describe(output) for output in outputs]
        except self._tensorflow.errors.OpError as error:
            told["error"] = type(error).__name__
        return told | {"after": self._described(variables)}

    def _what_it_is_given(self, inputs: list[Json], values: list[Any], variables: dict[int, Any]) -> Json:
        tensors = [
            (each["captured"], self._describe(value))
            for each, value in zip(inputs, values, strict=True)
            if "variable" not in each
        ]
        return {
            "given": [value for is_captured, value in tensors if not is_captured],
            "captured": [value for is_captured, value in tensors if is_captured],
            "before": self._described(variables),
            "outputs": [],
            "error": None,
        }

    def _described(self, variables: dict[int, Any]) -> Json:
        return {str(cell): self._describe(variable) for cell, variable in variables.items()}

    def _value(self, each: Json, variables: dict[int, Any]) -> Any:
        if "variable" not in each:
            return self._constant(each["tensor"])
        cell = each["variable"]
        if cell not in variables:
            variables[cell] = self._tensorflow.Variable(self._constant(each["before"]))
        return variables[cell]

    def _constant(self, data: str) -> Any:
        return self._tensorflow.constant(
            self._tensorflow.make_ndarray(self._tensor.FromString(b64decode(data)))
        )


def _refuse_other_devices(definitions: list[Any]) -> None:
    """A second process has the machine's one CPU, not those that a submission made of it."""
    for definition in definitions:
        if any(OTHER_DEVICE.search(node.device) for node in definition.node_def):
            raise NotRepeatable("its graph is spread over several devices")


def _closure(name: str, definitions: dict[str, Any]) -> list[Any]:
    """A function and all that it calls, itself first."""
    found: dict[str, Any] = {}
    waiting = [name]
    while waiting:
        name = waiting.pop(0)
        if name not in found and name in definitions:
            found[name] = definitions[name]
            waiting += [called for node in definitions[name].node_def for called in called_functions(node)]
    return list(found.values())
