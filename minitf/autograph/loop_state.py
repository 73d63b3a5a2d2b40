"""What a staged loop asks of its variables: a value before, and the same structure, dtype and shape after."""

from malt.operators.variables import Undefined, UndefinedReturnValue

from minitf import nest
from minitf.autograph.branches import as_tensor
from minitf.ops.creation import zeros
from minitf.shapes import TensorShape
from minitf.tensors import is_tensor

LEGAL_TYPES = "Tensor, int, float, bool or a list, tuple or dict thereof"


def is_missing(value: object) -> bool:
    """Whether a variable has no value yet: None, or not assigned."""
    return value is None or isinstance(value, (Undefined, UndefinedReturnValue))


def check_initialized(
    values: tuple, names: tuple[str, ...], first_iteration: tuple | None, note: str | None
) -> None:
    """Raise if a loop variable has no value before the loop and none could be made up for it."""
    returned = first_iteration or (None,) * len(names)
    for name, value, after in zip(names, values, returned, strict=True):
        if isinstance(value, UndefinedReturnValue):
            _refuse_return(after)
        if value is None:
            raise ValueError(f"'{name}' is not allowed to be None before the loop")
        if isinstance(value, Undefined):
            raise ValueError(f"'{name}' must be defined before the loop" + (f"\n{note}" if note else ""))


def _refuse_return(value: object) -> None:
    if value is not None and (is_tensor(value) or value):
        raise ValueError(
            f"the return value from a TensorFlow loop may only be a {LEGAL_TYPES}; got {type(value)}"
        )
    raise NotImplementedError(
        "a return statement cannot be placed inside this TensorFlow loop; this may happen if a return"
        " statement depends on a static Python condition such as a hyperparameter"
    )


def check_iteration(
    before: tuple, entry: tuple, exit: tuple, names: tuple[str, ...], invariants: tuple
) -> None:
    """Raise TypeError or ValueError if one iteration changed what must stay.

    before: the values the loop starts with; entry, exit: the values at both ends of the traced iteration.
    invariants: for each variable a shape (or a structure of shapes) that it keeps, or None.
    """
    for name, first, start, end, invariant in zip(names, before, entry, exit, invariants, strict=True):
        for one, other in ((first, start), (start, end)):
            _check_structure(
                one, other, f"'{name}' does not have the same nested structure after one iteration."
            )
        if invariant is None:
            invariant = nest.map_leaves(lambda _: None, start, expand_composites=True)
        else:
            _check_structure(
                first,
                invariant,
                f"'{name}' does not have the same nested structure as its corresponding shape invariant.",
            )
        nest.map_structure(
            lambda *values, name=name: _check_variable(name, *values),
            first,
            start,
            end,
            invariant,
            expand_composites=True,
        )


def _check_structure(one: object, other: object, problem: str) -> None:
    try:
        nest.assert_same_structure(one, other, expand_composites=True)
    except (ValueError, TypeError) as error:
        raise TypeError(f"{problem}\n\n{error}") from error


def _check_variable(
    name: str, first: object, start: object, end: object, invariant: TensorShape | None
) -> None:
    if end is None:
        raise ValueError(f"'{name}' is None at the end of the iteration.")
    first, start, end = as_tensor(first), as_tensor(start), as_tensor(end)
    if not (is_tensor(start) and is_tensor(end)):
        return
    if start.dtype != end.dtype:
        raise TypeError(
            f"'{name}' has dtype {start.dtype.name} before the loop, but dtype {end.dtype.name} after"
            f" one iteration"
        )
    if invariant is None:
        if not is_at_least_as_specific(end.shape, start.shape):
            raise ValueError(
                f"'{name}' has shape {start.shape} before the loop, but shape {end.shape} after one"
                f" iteration."
                " Use tf.autograph.experimental.set_loop_options to set shape invariants."
            )
        return
    for shape, when in ((first.shape, "before the loop"), (end.shape, "after one iteration")):
        if not is_at_least_as_specific(shape, invariant):
            raise ValueError(
                f"'{name}' has shape {shape} {when}, which does not conform with the shape invariant"
                f" {invariant}."
            )


def is_at_least_as_specific(shape: TensorShape, other: TensorShape) -> bool:
    """Whether every tensor of `shape` may stand where one of `other` is expected."""
    if other.rank is None:
        return True
    if shape.rank != other.rank:
        return False
    return all(b is None or a == b for a, b in zip(shape.as_list(), other.as_list(), strict=True))


def placeholder_for(like: object, invariant: object, original: object) -> tuple:
    """A start value for a variable that the first iteration sets, and the shape invariant that it then needs.

    like: what the variable was after a trial iteration. Raises TypeError if no such value exists.
    """
    if is_missing(like):
        return original, None
    if isinstance(like, (int, float)):
        return type(like)(0), None
    if is_tensor(like):
        return _zeros_like_first(like, like.shape if invariant is None else TensorShape(invariant))
    if isinstance(like, (list, tuple, dict)):
        flat = nest.flatten(like, expand_composites=True)
        shapes = (
            nest.flatten(invariant, expand_composites=True) if invariant is not None else [None] * len(flat)
        )
        pairs = [placeholder_for(value, shape, None) for value, shape in zip(flat, shapes, strict=True)]
        columns = zip(*pairs, strict=True)
        return tuple(nest.pack_sequence_as(like, list(column), expand_composites=True) for column in columns)
    raise TypeError(
        f"Found an unsupported type '{type(like).__name__}' while creating placeholder for {like}."
        " Supported types include Tensor, int, float, bool, list, tuple or dict."
    )


def _zeros_like_first(like, shape: TensorShape) -> tuple:
    if like.shape.rank is None or shape.rank is None:
        return zeros((), like.dtype), shape
    sizes = [
        (wanted or 0) if size is None else size
        for size, wanted in zip(like.shape.as_list(), shape.as_list(), strict=True)
    ]
    return zeros(sizes, like.dtype), (shape if None in like.shape.as_list() else None)
