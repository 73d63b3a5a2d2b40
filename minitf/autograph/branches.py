"""What both branches of a staged `if` must agree on, said in terms of the learner's names."""

import numpy as np
from malt.operators.variables import Undefined, UndefinedReturnValue

from minitf import nest
from minitf.inputs import to_tensor
from minitf.tensors import is_tensor

_BECOME_TENSORS = (bool, int, float, str, np.ndarray)


def check_defined(values: tuple, names: tuple[str, ...], branch: str) -> None:
    """Raise ValueError if a name that is needed after the statement has no value at the end of `branch`."""
    for name, value in zip(names, values, strict=False):
        if isinstance(value, Undefined):
            raise ValueError(f"'{name}' must also be initialized in the {branch} branch")
        if isinstance(value, UndefinedReturnValue):
            raise ValueError(f"the {branch} branch must also have a return statement.")


def check_agree(main: tuple, other: tuple, names: tuple[str, ...]) -> None:
    """Raise TypeError or ValueError if a name has another structure or dtype, or None, in one branch."""
    for name, in_main, in_else in zip(names, main, other, strict=False):
        try:
            nest.assert_same_structure(in_main, in_else, expand_composites=True)
        except (ValueError, TypeError) as error:
            raise TypeError(
                f"'{name}' must have the same nested structure in the main and else branches:\n\n{error}"
            ) from error
        nest.map_structure(
            lambda a, b, name=name: check_one(name, a, b), in_main, in_else, expand_composites=True
        )


def check_one(name: str, in_main: object, in_else: object) -> None:
    """Raise if one value is None or the dtypes differ."""
    for value, branch in ((in_main, "main"), (in_else, "else")):
        if value is None:
            raise ValueError(f"'{name}' is None at the end of the {branch} branch.")
    in_main, in_else = as_tensor(in_main), as_tensor(in_else)
    if is_tensor(in_main) and is_tensor(in_else) and in_main.dtype != in_else.dtype:
        raise TypeError(
            f"'{name}' has dtype {in_main.dtype.name} in the main branch,"
            f" but dtype {in_else.dtype.name} in the else branch"
        )


def as_tensor(value: object) -> object:
    """Python and NumPy values as the tensors that staging makes of them; others as they are."""
    return to_tensor(value) if isinstance(value, _BECOME_TENSORS) else value
