"""`tf.Variable`: a handle to state. Functions capture the handle, never the value."""

import itertools
from collections.abc import Callable
from typing import Never

import numpy as np

from minitf import context, dtypes
from minitf.dtypes import DType
from minitf.handles import Handle
from minitf.indexed_slices import IndexedSlices
from minitf.inputs import to_tensor
from minitf.naming import current_scope
from minitf.ops.conversion import identity
from minitf.ops.gathering import gather, gather_nd
from minitf.ops.scattering import (
    tensor_scatter_nd_add,
    tensor_scatter_nd_max,
    tensor_scatter_nd_min,
    tensor_scatter_nd_sub,
    tensor_scatter_nd_update,
)
from minitf.ops.shaping import expand_dims
from minitf.ops.state import (
    assign_add_variable_op,
    assign_slice_op,
    assign_sub_variable_op,
    assign_variable_op,
    read_variable_op,
    var_is_initialized_op,
)
from minitf.shapes import TensorShape, as_shape
from minitf.tensors import EagerTensor, Reference, SymbolicTensor, Tensor, numpy_text

_IDS = itertools.count()


class Variable:
    """`tf.Variable`: shared state that tensors can be read from and assigned to.

    initial_value: a value, a tensor, or a function without arguments that returns one.
    trainable: whether tapes watch it by default. shape: a static shape looser than the value's.
    Raises ValueError when made in a `tf.function` other than on its first call.
    """

    is_tensor_like = True
    __array_priority__ = 100

    def __new__(cls, *args: object, **options: object) -> "Variable":
        return super().__new__(ResourceVariable if cls is Variable else cls)

    def __init__(
        self,
        initial_value: object = None,
        trainable: bool | None = None,
        validate_shape: bool = True,
        caching_device: object = None,
        name: str | None = None,
        variable_def: object = None,
        dtype: object = None,
        import_scope: object = None,
        constraint: object = None,
        synchronization: object = None,
        aggregation: object = None,
        shape: object = None,
        experimental_enable_variable_lifting: bool = True,
    ):
        if initial_value is None:
            raise ValueError(
                "The `initial_value` arg to `tf.Variable` must be specified except when you are not"
                " providing a"
                " `variable_def`. You provided neither."
            )
        creator = context.variable_creator
        if creator is not None:
            creator.check()
        value = initial_value() if callable(initial_value) else initial_value
        tensor = _initial_tensor(value, None if dtype is None else dtypes.as_dtype(dtype))
        static = tensor.shape if shape is None else as_shape(shape)
        if not static.is_compatible_with(tensor.shape):
            raise ValueError(
                f"In this `tf.Variable` creation, the initial value's shape ({tensor.shape}) is not"
                " compatible with"
                f" the explicitly supplied `shape` argument ({shape})."
            )
        self._set_up(
            tensor.dtype, static, current_scope() + (name or "Variable"), trainable is not False, constraint
        )
        if creator is None:
            self.handle.value.content = tensor.value
        else:
            creator.created(self, tensor)

    def _set_up(
        self, dtype: DType, shape: TensorShape, name: str, trainable: bool, constraint: object
    ) -> None:
        self.dtype = dtype
        self.shape = shape
        self.name = f"{name}:0"
        self.constraint = constraint
        self.trainable = trainable
        self.handle = EagerTensor(Handle(dtype, shape, name, trainable), dtypes.resource)
        self._number = next(_IDS)

    @classmethod
    def from_handle(cls, handle: Tensor, spec: object, name: str) -> "Variable":
        """The variable behind a handle: what a function sees that is traced for a VariableSpec."""
        variable = object.__new__(ResourceVariable)
        variable.dtype, variable.shape, variable.name = spec.dtype, spec.shape, f"{name}:0"
        variable.constraint, variable.trainable, variable.handle = None, spec.trainable, handle
        return variable

    # Reading

    def _read(self, name: str | None = None) -> Tensor:
        self.note_access()
        return read_variable_op(self.handle, dtype=self.dtype, shape=self.shape, name=name)

    def note_access(self) -> None:
        """Tell the functions being traced and the tapes that this variable is used."""
        mode = context.current
        graph = mode.graph
        while graph is not None:
            graph.watch_variable(self)
            if self.trainable:
                for tape in graph.tapes:
                    tape.watch_variable(self)
            graph = graph.outer_graph
        if self.trainable:
            for tape in context.EAGER.tapes:
                tape.watch_variable(self)

    def value(self) -> Tensor:
        """The value now, as a tensor."""
        return self._read()

    def read_value(self) -> Tensor:
        """The value now, as a tensor."""
        return identity(self._read())

    def __tf_tensor__(self, dtype: DType | None = None, name: str | None = None) -> Tensor:
        if dtype is not None and dtype is not self.dtype:
            raise ValueError(
                f"Incompatible type conversion requested to type {dtype.name!r} for variable of type"
                f" {self.dtype.name!r} (Variable: {self!r})"
            )
        reader = name.rpartition("/")[0] if name else ""  # the op that the value is for
        return self._read(f"{reader}/ReadVariableOp" if reader else None)

    def is_initialized(self, name: str | None = None) -> Tensor:
        return var_is_initialized_op(self.handle)

    def numpy(self) -> np.ndarray | np.generic | bytes:
        """The value as NumPy. Raises NotImplementedError while a graph is built."""
        if not context.executing_eagerly():
            raise NotImplementedError("numpy() is only available when eager execution is enabled.")
        return self._read().numpy()

    # Writing

    def assign(
        self, value: object, use_locking: bool = False, name: str | None = None, read_value: bool = True
    ) -> object:
        """Replace the value. Raises ValueError when dtype or shape do not fit."""
        tensor = self._fitting(value)
        if not self.shape.is_compatible_with(tensor.shape):
            raise ValueError(
                f"Cannot assign value to variable ' {self.name}': Shape mismatch."
                f"The variable shape {self.shape}, and the assigned value shape {tensor.shape} are"
                " incompatible."
            )
        return self._written(assign_variable_op(self.handle, tensor, shape=self.shape, name=name), read_value)

    def assign_add(
        self, delta: object, use_locking: bool = False, name: str | None = None, read_value: bool = True
    ) -> object:
        """Add to the value."""
        node = assign_add_variable_op(self.handle, self._fitting(delta), shape=self.shape, name=name)
        return self._written(node, read_value)

    def assign_sub(
        self, delta: object, use_locking: bool = False, name: str | None = None, read_value: bool = True
    ) -> object:
        """Subtract from the value."""
        node = assign_sub_variable_op(self.handle, self._fitting(delta), shape=self.shape, name=name)
        return self._written(node, read_value)

    def assign_slice(self, key: object, value: object) -> object:
        """Replace `variable[key]`; what `variable[key].assign(value)` calls."""
        return self._written(assign_slice_op(self.handle, self._fitting(value), key=key), True)

    # NB: TensorFlow has an op for each of the following; here they read, scatter and assign.

    def scatter_nd_update(self, indices: object, updates: object, name: str | None = None) -> object:
        """Replace the elements or slices at `indices`."""
        return self.assign(tensor_scatter_nd_update(self, indices, updates))

    def scatter_nd_add(self, indices: object, updates: object, name: str | None = None) -> object:
        """Add to the elements or slices at `indices`."""
        return self.assign(tensor_scatter_nd_add(self, indices, updates))

    def scatter_nd_sub(self, indices: object, updates: object, name: str | None = None) -> object:
        """Subtract from the elements or slices at `indices`."""
        return self.assign(tensor_scatter_nd_sub(self, indices, updates))

    def scatter_update(
        self, sparse_delta: object, use_locking: bool = False, name: str | None = None
    ) -> object:
        """Replace slices by those of IndexedSlices. Raises TypeError for anything else."""
        return self._scattered(tensor_scatter_nd_update, sparse_delta)

    def scatter_add(self, sparse_delta: object, use_locking: bool = False, name: str | None = None) -> object:
        """Add IndexedSlices. Raises TypeError for anything else."""
        return self._scattered(tensor_scatter_nd_add, sparse_delta)

    def scatter_sub(self, sparse_delta: object, use_locking: bool = False, name: str | None = None) -> object:
        """Subtract IndexedSlices. Raises TypeError for anything else."""
        return self._scattered(tensor_scatter_nd_sub, sparse_delta)

    def scatter_max(self, sparse_delta: object, use_locking: bool = False, name: str | None = None) -> object:
        """Keep the larger of own slices and those of IndexedSlices. Raises TypeError for others."""
        return self._scattered(tensor_scatter_nd_max, sparse_delta)

    def scatter_min(self, sparse_delta: object, use_locking: bool = False, name: str | None = None) -> object:
        """Keep the smaller of own slices and those of IndexedSlices. Raises TypeError for others."""
        return self._scattered(tensor_scatter_nd_min, sparse_delta)

    def _scattered(self, scatter: Callable, slices: object) -> object:
        if not isinstance(slices, IndexedSlices):
            raise TypeError(f"Argument `sparse_delta` must be a `tf.IndexedSlices`. Received arg: {slices}")
        at = expand_dims(slices.indices, -1)
        return self.assign(scatter(self, at, to_tensor(slices.values, self.dtype)))

    def sparse_read(self, indices: object, name: str | None = None) -> Tensor:
        """The slices at `indices`."""
        return gather(self, indices)

    def gather_nd(self, indices: object, name: str | None = None) -> Tensor:
        """The elements or slices at multi-dimensional `indices`."""
        return gather_nd(self, indices)

    def _fitting(self, value: object) -> Tensor:
        return to_tensor(value, self.dtype)

    def _written(self, node: object, read_value: bool):
        if not read_value:
            return node
        self.note_access()
        return UnreadVariable.of(self)

    # As Python sees it

    def get_shape(self) -> TensorShape:
        return self.shape

    @property
    def op(self) -> object:
        return self.handle.op

    @property
    def graph(self) -> object:
        return self.handle.graph

    @property
    def device(self) -> str:
        return self.handle.device

    @property
    def initial_value(self) -> Never:
        raise RuntimeError("This property is not supported when eager execution is enabled.")

    @property
    def initializer(self) -> None:
        return None

    def set_shape(self, shape: object) -> None:
        if not self.shape.is_compatible_with(as_shape(shape)):
            raise ValueError(
                f"Tensor's shape {self.shape} is not compatible with supplied shape {as_shape(shape)}."
            )

    def ref(self) -> Reference:
        return Reference(self)

    def __hash__(self) -> int:
        raise TypeError(
            f"Variable is unhashable. Instead, use variable.ref() as the key. (Variable: {self!r})"
        )

    def __array__(self, dtype: object = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.numpy(), dtype=dtype)

    def __bool__(self) -> bool:
        return bool(self._read())

    def __int__(self) -> int:
        return int(self._read().numpy())

    def __float__(self) -> float:
        return float(self._read().numpy())

    def __index__(self) -> int:
        return self.numpy().__index__()

    def __iter__(self):
        return iter(self.read_value())

    def __deepcopy__(self, memo: dict) -> "Variable":
        if not context.executing_eagerly():
            raise NotImplementedError("__deepcopy__() is only available when eager execution is enabled.")
        copy = Variable(
            self.numpy(),
            trainable=self.trainable,
            dtype=self.dtype,
            name=f"{self.name[:-2]}_copy",
            shape=self.shape,
        )
        memo[id(self)] = copy
        return copy

    def __repr__(self) -> str:
        prefix = f"<tf.Variable {self._shown_name!r} shape={self.shape} dtype={self.dtype.name}"
        if type(self.handle) is SymbolicTensor or not context.executing_eagerly():
            return prefix + ">"
        if self.handle.value.content is None:
            return prefix + ", numpy=<unavailable>>"
        return f"{prefix}, numpy={numpy_text(EagerTensor(self.handle.value.content, self.dtype), repr)}>"

    @property
    def _shown_name(self) -> str:
        return self.name

    __str__ = __repr__


def _refuses(operator: str, instead: str):
    def refuse(self, other: object):
        raise RuntimeError(
            f"`variable {operator}= value` with `tf.Variable`s is not supported. Use `{instead}` to modify"
            " the"
            f" variable, or `out = variable {operator} value` if you need to get a new output Tensor."
        )

    return refuse


Variable.__iadd__ = _refuses("+", "variable.assign_add(value)")
Variable.__isub__ = _refuses("-", "variable.assign_sub(value)")
for _name, _operator in (("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**")):
    setattr(Variable, f"__i{_name}__", _refuses(_operator, f"variable.assign(variable {_operator} value)"))


class ResourceVariable(Variable):
    """The class of the variables that `tf.Variable` makes."""


class UnreadVariable(ResourceVariable):
    """What an assignment returns: the same variable, to be read when it is used."""

    @classmethod
    def of(cls, variable: Variable) -> "UnreadVariable":
        unread = object.__new__(cls)
        unread.__dict__.update(variable.__dict__)
        unread._origin = variable  # the function keeps only a weak reference
        return unread

    @property
    def _shown_name(self) -> str:
        return "UnreadVariable"


def _initial_tensor(value: object, dtype: DType | None) -> Tensor:
    if isinstance(value, Variable):
        value = value.value()
    return to_tensor(value, dtype)
