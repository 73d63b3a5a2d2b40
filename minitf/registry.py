"""Ops: TensorFlow's op type, abstract shape rule, kernel, gradient and statefulness, in one place."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from minitf.dtypes import DType
from minitf.shapes import TensorShape


class Abstract:
    """What is known about a tensor while a graph is built.

    `constant` is its value, when known. `partial` is an integer vector's value read as a shape, when only
    some entries are known: `tf.shape(x)` for `x` of shape (None, 3) has the partial value (None, 3).
    """

    __slots__ = ("constant", "dtype", "partial", "shape")

    def __init__(
        self,
        dtype: DType,
        shape: TensorShape,
        constant: np.ndarray | np.generic | None = None,
        partial: TensorShape | None = None,
    ):
        self.dtype = dtype
        self.shape = shape
        self.constant = constant
        self.partial = partial


class Parameter(NamedTuple):
    """One input of an op: its name, and a dtype or the type variable that it shares with other inputs."""

    name: str
    type: str
    variadic: bool

    @property
    def is_free(self) -> bool:
        """Whether the input may have any dtype, whatever the others have (`any`)."""
        return self.type == "any"

    @property
    def is_variable(self) -> bool:
        """Whether the dtype is free: type variables begin with a capital letter, as in TensorFlow (`T`)."""
        return self.type[:1].isupper()


REGISTRY: dict[str, "Op"] = {}


class Op:
    """An operation. Calling it converts the inputs, runs or records it, and returns a tensor or a tuple.

    An op whose kernel returns None has no outputs: the call returns None eagerly and the node in a graph.
    """

    def __init__(
        self,
        type: str,
        parameters: tuple[Parameter, ...],
        infer: Callable,
        kernel: Callable,
        stateful: bool,
        dtypes: dict[str, tuple[DType, ...]],
        explain: Callable | None,
        label: str,
    ):
        self.type = type
        self.parameters = parameters
        self.infer = infer
        self.kernel = kernel
        self.stateful = stateful
        self.dtypes = dtypes
        self.explain = explain
        self.label = label
        self.gradient_function: Callable | None = None
        # Combinations of input dtypes that passed the check, so that it runs once for each.
        self.accepted: set[tuple[DType, ...]] = set()
        # Whether the gradient function takes IndexedSlices; for others they are made dense.
        self.takes_slices = False
        # Whether the kernel runs a graph, whose errors already say where they arose.
        self.is_call = False
        self.variadic_at = next((i for i, p in enumerate(parameters) if p.variadic), None)

    def __call__(self, *inputs: object, name: str | None = None, **attrs: object):
        return dispatch(self, inputs, attrs, name)

    def gradient(self, function: Callable) -> Callable:
        """Decorator: `function(op, *upstreams)` returns one gradient (or None) per input.

        `op` has `.inputs`, `.outputs`, `.attrs`; the function must use public ops only. A single input may
        return its gradient bare. An op without one is not differentiable: gradients through it raise.
        """
        self.gradient_function = function
        return function

    @property
    def stops_gradients(self) -> bool:
        """Whether the op is declared to let no gradient through."""
        return self.gradient_function is _no_gradient

    def parameter(self, index: int, count: int) -> Parameter:
        """The declared parameter of the `index`th of `count` inputs."""
        at = self.variadic_at
        if at is None or index < at:
            return self.parameters[index]
        surplus = count - len(self.parameters)
        return self.parameters[max(at, index - surplus)]

    def __repr__(self) -> str:
        return f"<Op {self.type}>"


def define(
    type: str,
    inputs: str = "x: T",
    *,
    infer: Callable,
    kernel: Callable,
    stateful: bool = False,
    dtypes: dict[str, tuple[DType, ...]] | None = None,
    explain: Callable | None = None,
    label: str | None = None,
) -> Op:
    """Register an op and return it.

    inputs: TensorFlow's signature, such as `"x: T, y: T"` or `"values: *T, axis: int32"`. Inputs of one type
        variable are converted to one dtype; a lower-case type is fixed; `any` is free. At most one
        is variadic (`*`); the kernel, the shape rule and the gradient then see the inputs flat.
        An op without inputs gives `""`.
    infer: `infer(*abstracts, **attrs)` returns one `Abstract`, a tuple of them, or `()` for no output.
        It raises ValueError with the bare text ("Dimensions must be equal, but are 2 and 3"); dispatch adds
        "for '{{node add}} = AddV2[T=DT_INT32](a, b)' with input shapes: [2], [3]."
    kernel: `kernel(*arrays, **attrs)` on NumPy values (scalars are NumPy generics, strings are object arrays
        of bytes) returns an array, a tuple of arrays, or None. It may raise
        `errors.InvalidArgumentError(None, None, "bare text")`; dispatch adds where.
    dtypes: for a type variable, the dtypes allowed (`{"T": FLOATING}`).
    explain: `explain(error, *arrays, **attrs)` returns TensorFlow's text for a NumPy error of the kernel.
    label: default node name in a graph; the op type unless TensorFlow's public function uses another.
    """
    if type in REGISTRY:
        raise ValueError(f"op {type} is defined twice")
    op = Op(type, _parse(inputs), infer, kernel, stateful, dtypes or {}, explain, label or type)
    REGISTRY[type] = op
    return op


def not_differentiable(op: Op) -> None:
    """Declare that no gradient flows through `op` (as opposed to one that is missing)."""
    op.gradient_function = _no_gradient


def _no_gradient(op: object, *upstreams: object) -> list:
    return [None] * len(op.inputs)


def _parse(inputs: str) -> tuple[Parameter, ...]:
    parameters = []
    for part in filter(None, map(str.strip, inputs.split(","))):
        name, type = (text.strip() for text in part.split(":"))
        parameters.append(Parameter(name, type.removeprefix("*"), type.startswith("*")))
    return tuple(parameters)


# The inputs whose gradients nobody asked for, by number, while a gradient function runs.
unneeded: frozenset[int] = frozenset()


def only_needed(*gradients: Callable) -> list:
    """What the functions return, one for each input of an op; None for inputs that need no gradient."""
    return [None if index in unneeded else make() for index, make in enumerate(gradients)]


def same_as_input(x: Abstract, **attrs: object) -> Abstract:
    """The shape rule of elementwise ops with one input."""
    return Abstract(x.dtype, x.shape)


def _not_loaded(op: Op, inputs: tuple, attrs: dict, name: str | None):
    raise RuntimeError("minitf.dispatch is not imported yet")


# Set by minitf.dispatch, which needs the ops' description before it can run them.
dispatch: Callable = _not_loaded
