"""The learner's functions inside a dataset: traced once, whatever the eager switch says."""

import warnings
from collections.abc import Callable
from typing import NamedTuple

from minitf import autograph, context
from minitf.data.structure import common_supertype as common_spec
from minitf.data.structure import component_specs, components, is_subtype, normalized, packed, spec_of
from minitf.graph.func_graph import FuncGraph
from minitf.ops.conversion import identity
from minitf.tensors import Tensor
from minitf.tracing.variable_creation import LaterCall


class Traced(NamedTuple):
    """A function as a graph: inputs are the components of its arguments, then what it captured."""

    graph: FuncGraph
    spec: object  # of what it returns

    @property
    def captured(self) -> list[Tensor]:
        return self.graph.external_captures


def traced(function: Callable, specs: list, transformation: str) -> Traced:
    """Trace `function` on placeholders for arguments of these specs.

    Raises ValueError for what cannot be called, TypeError for a result that no dataset can hold, and what the
    function raises.
    """
    if not callable(function):
        raise ValueError(
            f"Argument `func` must be a callable. Received func={function} (of type {type(function)})"
        )
    if context.functions_run_eagerly:
        _warn_of_switch()
    graph = FuncGraph(_name(function, transformation))
    converted = _converted(function)
    with context.building(graph), context.creating_variables(LaterCall()):
        arguments = [_placeholder(graph, spec, f"args_{number}") for number, spec in enumerate(specs)]
        try:
            result = converted(*arguments)
        except Exception as error:  # the learner's, told with the learner's lines
            raise autograph.user_error(error) from None
        value = _normalized(result, transformation)
        graph.outputs = [identity(tensor) for tensor in components(value)]
        graph.structured_outputs = value
    return Traced(graph, spec_of(value))


def _name(function: Callable, transformation: str) -> str:
    name = getattr(function, "__name__", type(function).__name__).replace("<lambda>", "lambda")
    return f"{transformation.removesuffix('()').replace('.', '_')}_{name}"


def _converted(function: Callable) -> Callable:
    return function if context.autograph_status == "DISABLED" else autograph.convert(function)


def _placeholder(graph: FuncGraph, spec: object, name: str) -> object:
    parts = component_specs(spec)
    names = [name] if len(parts) == 1 else [f"{name}_{number}" for number in range(len(parts))]
    return packed(
        spec, [graph.add_input(part.dtype, part.shape, n) for part, n in zip(parts, names, strict=True)]
    )


def _normalized(result: object, transformation: str) -> object:
    try:
        return normalized(tuple(result) if isinstance(result, list) else result)
    except (TypeError, ValueError):
        raise TypeError(
            f"Unsupported return value from function passed to {transformation}: {result}."
        ) from None


def _warn_of_switch() -> None:
    warnings.warn(
        "Even though the `tf.config.experimental_run_functions_eagerly` option is set, this option does not"
        " apply to tf.data functions. To force eager execution of tf.data functions, please use"
        " `tf.data.experimental.enable_debug_mode()`.",
        stacklevel=5,
    )


def arguments_of(spec: object) -> list:
    """The specs of the arguments that a function of an element gets: a tuple is spread."""
    return list(spec) if type(spec) is tuple else [spec]


def traced_with_state(
    function: Callable, state: object, arguments: list, transformation: str, new_state: Callable
) -> tuple[Traced, object]:
    """Trace `function(state, *arguments)` with a state general enough for what it returns.

    new_state: the specs of the next state among those of the result. Returns the trace and the state's specs.
    Raises TypeError when structure or dtypes of the state change.
    """
    while True:
        found = traced(function, [state, *arguments], transformation)
        after = new_state(found.spec)
        check_state(state, after)
        if is_subtype(after, state):
            return found, state
        state = common_spec(state, after)


def check_state(before: object, after: object) -> None:
    """Raise TypeError if the next state has other dtypes."""
    kinds, found = ([part.dtype for part in component_specs(spec)] for spec in (before, after))
    if kinds != found and len(kinds) == len(found):
        wanted, got = next((a, b) for a, b in zip(kinds, found, strict=True) if a is not b)
        raise TypeError(
            f"The element types for the new state must match the initial state. Expected {wanted} but got"
            f" {got}."
        )
    if len(kinds) != len(found):
        # NB: TensorFlow finds this out when it runs, and raises InvalidArgumentError
        raise TypeError(
            "The number of components of the initial state and the reduce function output does not match."
            f" (initial_state={len(kinds)}, output={len(found)})."
        )
