"""The test of a staged `if` or `while`: a boolean scalar tensor."""

from minitf import dtypes
from minitf.inputs import to_tensor
from minitf.ops.broadcasting import reshape
from minitf.tensors import Tensor

_HINT = "to check for None, use `is not None`"


def scalar_condition(test: object, statement: str) -> Tensor:
    """`test` as a scalar of dtype bool.

    Raises ValueError for another dtype or for more than one element.
    """
    test = to_tensor(test)
    expected = f"condition of {statement} expected to be `tf.bool` scalar, got {test}; "
    if test.dtype != dtypes.bool:
        raise ValueError(f"{expected}to use as boolean Tensor, use `tf.cast`; {_HINT}")
    if test.shape.rank == 0:
        return test
    if test.shape.rank is not None and any(size is not None and size > 1 for size in test.shape.as_list()):
        raise ValueError(expected + _HINT)
    return reshape(test, ())
