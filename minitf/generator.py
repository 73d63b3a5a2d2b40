"""`tf.random.Generator`: random numbers whose state is a variable, the same eagerly and in graphs."""

import numpy as np

from minitf import dtypes
from minitf.instruments.events import drew
from minitf.ops import philox
from minitf.ops import stateless_random as stateless
from minitf.ops.broadcasting import reshape
from minitf.ops.conversion import cast, convert_to_tensor
from minitf.ops.inference import node_name
from minitf.ops.joining import concat
from minitf.ops.random import shape_tensor
from minitf.ops.reductions import reduce_prod
from minitf.registry import Abstract, define
from minitf.shapes import known
from minitf.tensors import Tensor
from minitf.variables import Variable

# How far the counter moves for each number drawn.
_RESERVED = 256
_MASK = 2**64 - 1


def _read_and_skip(handle: object, alg: np.generic, delta: np.generic) -> np.ndarray:
    """The state before; afterwards the counter has moved past `delta` numbers."""
    drew("RngReadAndSkip")
    state = handle.read()
    counter = (int(state[0]) & _MASK) | (int(state[1]) & _MASK) << 64
    counter += _RESERVED * int(delta)
    words = np.array([counter & _MASK, counter >> 64 & _MASK], np.uint64).view(np.int64)
    handle.assign(np.concatenate([words, state[2:]]))
    return state


read_and_skip_op = define(
    "RngReadAndSkip",
    "resource: resource, alg: int32, delta: uint64",
    infer=lambda resource, alg, delta: Abstract(dtypes.int64, known((3,))),
    kernel=_read_and_skip,
    stateful=True,
)
bitcast_op = define(
    "Bitcast",
    "input: T",
    infer=lambda x, type: Abstract(type, x.shape),
    kernel=lambda x, type: x.view(type.numpy_dtype),
)


class Generator:
    """`tf.random.Generator`. `state` is an int64 variable: a counter of 128 bits and the key."""

    def __init__(self, copy_from: "Generator | None" = None, state: object = None, alg: object = None):
        value = state if copy_from is None else copy_from.state.read_value()
        self._state = Variable(value, dtype=dtypes.int64, name="StateVar", trainable=False)

    @classmethod
    def from_seed(cls, seed: object, alg: object = None) -> "Generator":
        """The generator for a seed: the same seed gives the same numbers."""
        return cls(state=_state_of_seed(seed), alg=alg)

    @classmethod
    def from_state(cls, state: object, alg: object = None) -> "Generator":
        """The generator that goes on from a saved state."""
        return cls(state=state, alg=alg)

    @classmethod
    def from_key_counter(cls, key: object, counter: object, alg: object = None) -> "Generator":
        state = concat([cast(counter, dtypes.int64), reshape(cast(key, dtypes.int64), [1])], 0)
        return cls(state=state, alg=alg)

    @classmethod
    def from_non_deterministic_state(cls, alg: object = None) -> "Generator":
        """A generator that differs from run to run."""
        words = [philox.entropy() for _ in range(3)]
        return cls(state=np.array(words, np.uint64).view(np.int64), alg=alg)

    @property
    def state(self) -> Variable:
        return self._state

    @property
    def algorithm(self) -> int:
        return stateless.PHILOX

    @property
    def key(self) -> Tensor:
        return self._state[2]

    def reset(self, state: object) -> None:
        """Go back to a saved state."""
        self._state.assign(state)

    def reset_from_seed(self, seed: object) -> None:
        """Start again as `from_seed(seed)` does."""
        self._state.assign(_state_of_seed(seed))

    def reset_from_key_counter(self, key: object, counter: object) -> None:
        self._state.assign(concat([cast(counter, dtypes.int64), reshape(cast(key, dtypes.int64), [1])], 0))

    def skip(self, delta: object) -> Tensor:
        """Move past `delta` numbers without drawing them; the state before."""
        return read_and_skip_op(self._state.handle, stateless.PHILOX, cast(delta, dtypes.uint64))

    def _next(self, shape: Tensor) -> tuple[Tensor, Tensor]:
        """Key and counter for numbers of this shape."""
        state = self.skip(reduce_prod(cast(shape, dtypes.int64)))
        words = bitcast_op(state, type=dtypes.uint64)
        return words[2:], words[:2]

    def normal(
        self,
        shape: object,
        mean: object = 0.0,
        stddev: object = 1.0,
        dtype: object = dtypes.float32,
        name=None,
    ) -> Tensor:
        """Numbers of the normal distribution."""
        return self._normal(
            stateless.normal_op, shape, mean, stddev, dtype, node_name(name, "stateful_normal")
        )

    def truncated_normal(
        self,
        shape: object,
        mean: object = 0.0,
        stddev: object = 1.0,
        dtype: object = dtypes.float32,
        name=None,
    ) -> Tensor:
        """Numbers of the normal distribution, none further than two standard deviations from the mean."""
        return self._normal(
            stateless.truncated_op, shape, mean, stddev, dtype, node_name(name, "truncated_normal")
        )

    def _normal(self, op, shape: object, mean: object, stddev: object, dtype: object, name: str) -> Tensor:
        sizes = shape_tensor(shape)
        key, counter = self._next(sizes)
        return stateless.scaled_normal(op, sizes, key, counter, mean, stddev, dtypes.as_dtype(dtype), name)

    def uniform(
        self,
        shape: object,
        minval: object = 0,
        maxval: object = None,
        dtype: object = dtypes.float32,
        name=None,
    ) -> Tensor:
        """Numbers between `minval` (included) and `maxval` (excluded).

        Raises ValueError for an integer dtype without `maxval`.
        """
        dtype = dtypes.as_dtype(dtype)
        if dtype.is_integer and maxval is None:
            raise ValueError(f"Must specify maxval for integer dtype {dtype!r}")
        sizes = shape_tensor(shape)
        key, counter = self._next(sizes)
        return stateless.scaled_uniform(
            sizes, key, counter, minval, maxval, dtype, node_name(name, "stateful_uniform")
        )

    def uniform_full_int(
        self, shape: object, dtype: object = dtypes.uint64, name: str | None = None
    ) -> Tensor:
        """Whole numbers over everything `dtype` holds."""
        dtype = dtypes.as_dtype(dtype)
        sizes = shape_tensor(shape)
        key, counter = self._next(sizes)
        name = node_name(name, "stateful_uniform_full_int")
        return stateless.full_range_op(sizes, key, counter, stateless.PHILOX, dtype=dtype, name=name)

    def make_seeds(self, count: int = 1) -> Tensor:
        """`count` seeds for stateless ops, one per column."""
        keys = self.uniform_full_int([count], dtypes.int64)
        return convert_to_tensor([keys, keys * 0])

    def split(self, count: int = 1) -> list["Generator"]:
        """`count` new generators, independent of each other."""
        keys = self.uniform_full_int([count], dtypes.int64)
        return [Generator.from_key_counter(key, [0, 0]) for key in keys.numpy()]


def _state_of_seed(seed: object) -> np.ndarray:
    value = np.atleast_1d(np.asarray(seed))
    return np.concatenate([value, np.zeros(max(0, 3 - value.size))]).astype(np.int64)[:3]


_global: list[Generator] = []


def get_global_generator() -> Generator:
    """The generator that programs share; made when first asked for."""
    if not _global:
        set_global_generator(Generator.from_non_deterministic_state())
    return _global[0]


def set_global_generator(generator: Generator) -> None:
    """Replace the generator that programs share."""
    _global[:] = [generator]
