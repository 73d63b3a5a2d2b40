"""`tf.ones_initializer` and its relatives: called with a shape, they return what a variable starts from."""

from minitf import dtypes
from minitf.dtypes import DType
from minitf.ops import creation, random
from minitf.ops.broadcasting import broadcast_to
from minitf.ops.conversion import convert_to_tensor
from minitf.tensors import Tensor


def _numeric(dtype: object) -> DType:
    dtype = dtypes.as_dtype(dtype)
    if dtype is dtypes.string:
        raise ValueError(f"Argument `dtype` expected to be numeric or boolean. Received {dtype}.")
    return dtype


class zeros_initializer:
    """Zeros. Raises ValueError for dtype string."""

    def __call__(self, shape: object, dtype: object = dtypes.float32, **options: object) -> Tensor:
        return creation.zeros(shape, _numeric(dtype))


class ones_initializer:
    """Ones. Raises ValueError for dtype string."""

    def __call__(self, shape: object, dtype: object = dtypes.float32, **options: object) -> Tensor:
        return creation.ones(shape, _numeric(dtype))


class constant_initializer:
    """The same value everywhere, or the values of a list of the right size."""

    def __init__(self, value: object = 0, support_partition: bool = False):
        self.value = value

    def __call__(self, shape: object, dtype: object = None, **options: object) -> Tensor:
        return broadcast_to(convert_to_tensor(self.value, dtype), shape)


class random_uniform_initializer:
    """Uniform numbers."""

    def __init__(self, minval: float = -0.05, maxval: float = 0.05, seed: int | None = None):
        self.minval, self.maxval, self.seed = minval, maxval, seed

    def __call__(self, shape: object, dtype: object = dtypes.float32, **options: object) -> Tensor:
        return random.uniform(shape, self.minval, self.maxval, dtype, self.seed)


class random_normal_initializer:
    """Numbers of the normal distribution."""

    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed: int | None = None):
        self.mean, self.stddev, self.seed = mean, stddev, seed

    def __call__(self, shape: object, dtype: object = dtypes.float32, **options: object) -> Tensor:
        return random.normal(shape, self.mean, self.stddev, dtype, self.seed)
