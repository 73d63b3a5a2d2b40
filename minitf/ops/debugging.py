"""`tf.debugging`: the Assert op and the checks made of it. What can be decided while tracing is."""

from collections.abc import Callable

import numpy as np

from minitf import context, dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import FLOAT
from minitf.ops.comparisons import equal, greater, greater_equal, less, less_equal, not_equal
from minitf.ops.conversion import constant, convert_to_tensor
from minitf.ops.math import abs
from minitf.ops.ordering import no_op
from minitf.ops.reductions import reduce_all
from minitf.ops.text import element_text
from minitf.registry import Abstract, define, not_differentiable
from minitf.tensors import EagerTensor, SymbolicTensor, Tensor, is_tensor

__all__ = [
    "Assert",
    "assert_all_finite",
    "assert_equal",
    "assert_greater",
    "assert_greater_equal",
    "assert_less",
    "assert_less_equal",
    "assert_near",
    "assert_negative",
    "assert_non_negative",
    "assert_non_positive",
    "assert_none_equal",
    "assert_positive",
    "check_numerics",
]


# Assert


def _summary(value: np.ndarray, summarize: int) -> str:
    """The first elements, flat, as the Assert kernel writes them."""
    flat = np.asarray(value, object if isinstance(value, bytes) else None).ravel()
    count = flat.size if summarize < 0 else min(summarize, flat.size)
    shown = [_bare(flat[at]) for at in range(count)]
    return " ".join(shown) + ("..." if count < flat.size else "")


def _bare(item: object) -> str:
    return item.decode(errors="replace") if isinstance(item, bytes) else element_text(item)


def _assert(condition: np.ndarray, *data: np.ndarray, summarize: int) -> None:
    if np.shape(condition):
        sizes = ",".join(map(str, np.shape(condition)))
        raise InvalidArgumentError(None, None, f"cond should be a scalar, got shape: [{sizes}]")
    if not condition:
        parts = " ".join(f"[{_summary(value, summarize)}]" for value in data)
        raise InvalidArgumentError(None, None, f"assertion failed: {parts}")


assert_op = define(
    "Assert",
    "condition: bool, data: *any",
    infer=lambda condition, *data, summarize: (),
    kernel=_assert,
    stateful=True,
)
not_differentiable(assert_op)


def Assert(condition: object, data: list, summarize: int | None = None, name: str | None = None) -> object:
    """Check at run time that `condition` holds; `data` is shown when it does not.

    Raises InvalidArgumentError eagerly; a graph raises it when it runs.
    """
    summarize = 3 if summarize is None else summarize
    if context.current.graph is None:
        return _assert_now(condition, data, summarize)
    tensors = [convert_to_tensor(item) for item in data]
    if all(tensor.dtype in (dtypes.string, dtypes.int32) for tensor in tensors):
        return assert_op(condition, *tensors, summarize=summarize, name=f"{name or 'Assert'}/Assert")
    return _guarded(condition, tensors, summarize, name)


def _guarded(condition: object, tensors: list[Tensor], summarize: int, name: str | None) -> object:
    """In a branch of its own, so that the data are looked at only when the check fails."""
    from minitf.control_flow.cond import cond  # above this layer; TensorFlow, too, builds a conditional here

    def fail() -> object:
        assert_op(condition, *tensors, summarize=summarize, name="Assert")

    cond(convert_to_tensor(condition), no_op, fail, name=f"{name or 'Assert'}/AssertGuard")
    return next(node for node in reversed(context.current.graph.nodes) if node.type == "If")


def _assert_now(condition: object, data: list, summarize: int) -> None:
    holds = condition.numpy() if is_tensor(condition) else condition
    if holds:
        return
    shown = "\n".join(_eager_summary(convert_to_tensor(item), summarize) for item in data)
    raise InvalidArgumentError(None, None, f"Expected '{condition!s}' to be true. Summarized data: {shown}")


def _eager_summary(tensor: EagerTensor, summarize: int) -> str:
    flat = np.ravel(tensor.numpy()) if tensor.shape.rank else np.array([tensor.numpy()], tensor.value.dtype)
    count = flat.size if summarize < 0 else summarize
    shown = ", ".join(str(item) for item in flat[:count])
    return f"{shown}, ..." if flat.size > count else shown


# Checks of two tensors


def _two_tensors(
    symbol: str, compare: Callable, label: str, x: object, y: object, message, summarize, name
) -> object:
    given = x, y
    x = convert_to_tensor(x, name=f"{name or label}/x")
    y = convert_to_tensor(y, name=f"{name or label}/y")
    if context.current.graph is None:
        return _compare_now(symbol, compare, x, y, message, summarize)
    holds = reduce_all(compare(x, y))
    _fail_while_tracing(symbol, compare, x, y, message)
    data = [
        *([message] if message else []),
        f"Condition x {symbol} y did not hold element-wise:",
        f"x ({_outer_name(given[0], x)}) = ",
        x,
        f"y ({_outer_name(given[1], y)}) = ",
        y,
    ]
    return Assert(holds, data, summarize=summarize, name=f"{name or label}/Assert")


def _outer_name(given: object, tensor: Tensor) -> str:
    """What the learner's tensor is called, rather than its stand-in inside a branch or loop."""
    return given.name if isinstance(given, SymbolicTensor) else tensor.name


def _fail_while_tracing(symbol: str, compare: Callable, x: Tensor, y: Tensor, message: str | None) -> None:
    """Raises InvalidArgumentError when both values are known and the check fails."""
    known = x.abstract.constant, y.abstract.constant
    if any(value is None for value in known) or np.all(_now(compare, *known)):
        return
    head = f"{message}\n" if message else ""
    raise InvalidArgumentError(
        None,
        None,
        f"{head}Condition x {symbol} y did not hold element-wise:\n"
        f"x ({x.name}) = \n{known[0]}\ny ({y.name}) = \n{known[1]}\n",
    )


_NUMPY = {
    equal: np.equal,
    not_equal: np.not_equal,
    less: np.less,
    less_equal: np.less_equal,
    greater: np.greater,
    greater_equal: np.greater_equal,
}


def _now(compare: Callable, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _NUMPY[compare](x, y)


def _compare_now(symbol: str, compare: Callable, x: Tensor, y: Tensor, message, summarize) -> None:
    holds = compare(x, y).numpy()
    if np.all(holds):
        return
    count = 3 if summarize is None else summarize
    count = None if count < 0 else count
    lines = [*([message] if message else []), f"Condition x {symbol} y did not hold."]
    if x.shape == y.shape and x.shape.rank:
        lines += _differences(~holds, x.numpy(), y.numpy(), count)
    for label, value in (("x", np.ravel(x.numpy())), ("y", np.ravel(y.numpy()))):
        shown = value[:count]
        lines += [f"First {shown.size} elements of {label}:", str(shown)]
    raise InvalidArgumentError(None, None, "\n".join(lines))


def _differences(differ: np.ndarray, x: np.ndarray, y: np.ndarray, count: int | None) -> list[str]:
    places = np.argwhere(differ)[:count]
    at = tuple(places.T)
    return [
        f"Indices of first {len(places)} different values:",
        str(places),
        "Corresponding x values:",
        str(x[at]),
        "Corresponding y values:",
        str(y[at]),
    ]


def assert_equal(x: object, y: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x == y` everywhere. Raises InvalidArgumentError where values are known to differ."""
    return _two_tensors("==", equal, "assert_equal", x, y, message, summarize, name)


def assert_none_equal(x: object, y: object, summarize=None, message: str | None = None, name=None) -> object:
    """Check that `x != y` everywhere."""
    return _two_tensors("!=", not_equal, "assert_none_equal", x, y, message, summarize, name)


def assert_less(x: object, y: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x < y` everywhere."""
    return _two_tensors("<", less, "assert_less", x, y, message, summarize, name)


def assert_less_equal(x: object, y: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x <= y` everywhere."""
    return _two_tensors("<=", less_equal, "assert_less_equal", x, y, message, summarize, name)


def assert_greater(x: object, y: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x > y` everywhere."""
    return _two_tensors(">", greater, "assert_greater", x, y, message, summarize, name)


def assert_greater_equal(
    x: object, y: object, message: str | None = None, summarize=None, name=None
) -> object:
    """Check that `x >= y` everywhere."""
    return _two_tensors(">=", greater_equal, "assert_greater_equal", x, y, message, summarize, name)


# Checks of the sign


def _sign(symbol: str, compare: Callable, label: str, x: object, message, summarize, name) -> object:
    given, x = x, convert_to_tensor(x, name="x")
    shown = f"{message}.  " if message else ""
    reason = f"Condition x {symbol} 0 did not hold element-wise:"
    zero = constant(0, x.dtype)
    if context.current.graph is not None:
        value = x.abstract.constant
        if value is not None and not np.all(_now(compare, value, 0)):
            text = f"{shown}\n{reason}\nx ({x.name}) = \n{value}\n"
            raise InvalidArgumentError(None, None, text)
        holds = reduce_all(compare(x, zero))
        place = f"x ({_outer_name(given, x)}) = "
        return Assert(holds, [shown, reason, place, x], summarize, f"{name or label}/Assert")
    if np.all(compare(x, zero).numpy()):
        return None
    value = x.numpy()
    listed = str(value) if not x.shape.rank else str([str(item) for item in np.ravel(value)])
    place = f"x (shape={x.shape} dtype={x.dtype.name}) = "
    raise InvalidArgumentError(None, None, f"{shown}\n{reason}\n{place}\n{listed}")


def assert_positive(x: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x > 0` everywhere."""
    return _sign(">", greater, "assert_positive", x, message, summarize, name)


def assert_negative(x: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x < 0` everywhere."""
    return _sign("<", less, "assert_negative", x, message, summarize, name)


def assert_non_negative(x: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x >= 0` everywhere."""
    return _sign(">=", greater_equal, "assert_non_negative", x, message, summarize, name)


def assert_non_positive(x: object, message: str | None = None, summarize=None, name=None) -> object:
    """Check that `x <= 0` everywhere."""
    return _sign("<=", less_equal, "assert_non_positive", x, message, summarize, name)


def assert_near(
    x: object,
    y: object,
    rtol: object = None,
    atol: object = None,
    message: str | None = None,
    summarize: int | None = None,
    name: str | None = None,
) -> object:
    """Check that `|x - y| <= atol + rtol * |y|` everywhere; by default both are ten times the precision."""
    x = convert_to_tensor(x, name="x")
    y = convert_to_tensor(y, dtype_hint=x.dtype, name="y")
    precision = 10 * np.finfo(x.dtype.numpy_dtype).eps
    rtol = convert_to_tensor(precision if rtol is None else rtol, dtype=x.dtype, name="rtol")
    atol = convert_to_tensor(precision if atol is None else atol, dtype=x.dtype, name="atol")
    holds = reduce_all(abs(x - y) < atol + rtol * abs(y))
    places = [
        f"{label} ({t.name}) = "
        if not isinstance(t, EagerTensor)
        else f"{label} (shape={t.shape} dtype={t.dtype.name}) = "
        for label, t in (("x", x), ("y", y))
    ]
    reason = f"x and y not equal to tolerance rtol = {rtol!s}, atol = {atol!s}"
    data = [message or "", reason, places[0], x, places[1], y]
    return Assert(holds, data, summarize, f"{name or 'assert_near'}/Assert")


# CheckNumerics


def _check_numerics(x: np.ndarray, message: str) -> np.ndarray:
    found = [name for name, test in (("Inf", np.isinf), ("NaN", np.isnan)) if np.any(test(x))]
    if found:
        raise InvalidArgumentError(None, None, f"{message} : Tensor had {' and '.join(found)} values")
    return x


check_numerics_op = define(
    "CheckNumerics",
    "tensor: T",
    infer=lambda x, message: Abstract(x.dtype, x.shape),
    kernel=_check_numerics,
    stateful=True,
    dtypes={"T": FLOAT},
)


@check_numerics_op.gradient
def _(op, upstream):
    text = "Not a number (NaN) or infinity (Inf) values detected in gradient. "
    return check_numerics(upstream, text + op.attrs["message"])


def check_numerics(tensor: object, message: str, name: str | None = None) -> Tensor:
    """`tensor`, checked at run time to hold no NaN and no infinity."""
    return check_numerics_op(tensor, message=message, name=name)


def assert_all_finite(x: object, message: str, name: str | None = None) -> Tensor:
    """`x`, checked at run time to hold no NaN and no infinity."""
    return check_numerics(x, message, name)
