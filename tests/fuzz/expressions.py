"""One-line expressions over tensors at hand, each with the kind of its result."""

from collections.abc import Callable

import numpy as np
from hypothesis import strategies as st

from tests.fuzz.indexing import gathered, sliced, updated
from tests.fuzz.kinds import DTYPES, FLOATS, NUMBERS, Kind, broadcasts_into
from tests.fuzz.writer import Writer

type Expression = tuple[str, Kind]

# What grows a small difference no further may be applied to any float, the rest to exact ones only.
GENTLE = ("tf.tanh", "tf.sigmoid", "tf.sin", "tf.cos", "tf.nn.softplus")
STEEP = ("tf.exp", "tf.sqrt", "tf.math.log", "tf.math.log1p", "tf.nn.relu", "tf.math.rsqrt", "tf.math.expm1")
ROUNDING = ("tf.floor", "tf.sign", "tf.round", "tf.math.ceil")
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")


def arithmetic(writer: Writer) -> Expression:
    """Two operands, the second of which broadcasts into the first."""
    name, kind = writer.tensor()
    operator = writer.pick(("+", "*", "-", "tf.maximum", "tf.minimum", "tf.math.squared_difference"))
    other, second = operand(writer, kind)
    left, right = (name, other) if not writer.rarely(3) else (other, name)
    result = kind.combined(second)
    if operator.startswith("tf."):
        return f"{operator}({left}, {right})", result
    return f"{left} {operator} {right}", result


def division(writer: Writer) -> Expression:
    """All divisions, by a number that is the same everywhere; zero included."""
    name, kind = writer.tensor()
    operator = writer.pick(("/", "//", "%", "tf.math.divide_no_nan"))
    if not kind.is_float and operator == "tf.math.divide_no_nan":
        operator = "//"
    if operator in ("//", "%") and not kind.exact:
        operator = "/"
    divisor = repr(writer.scalar(kind.dtype))
    if operator.startswith("tf."):
        return f"{operator}({name}, {divisor})", kind.rounded()
    result = kind.with_dtype("float64" if kind.dtype in ("int32", "int64") else "float32")
    if operator == "/" and not kind.is_float:
        return f"{name} / {divisor}", result.rounded()
    return f"{name} {operator} {divisor}", kind.rounded()


def power(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.dtype != "uint8")
    return f"{name} ** {writer.number(0, 3)}", kind.rounded()


def operand(writer: Writer, kind: Kind) -> Expression:
    """A number, a tensor at hand or a constant that broadcasts into `kind`; rarely one that does not fit."""
    if writer.rarely(40):
        return writer.tensor(dtypes=DTYPES)
    choice = writer.number(0, 2)
    if choice == 0:
        return repr(writer.scalar(kind.dtype)), kind
    names = [
        name
        for name, other in writer.scope.items()
        if other.dtype == kind.dtype and broadcasts_into(other.shape, kind.shape)
    ]
    if choice == 1 and names:
        name = writer.pick(names)
        return name, writer.scope[name]
    shape = kind.shape[writer.number(0, kind.rank) :]
    other = Kind(kind.dtype, tuple(1 if writer.rarely(3) else size for size in shape))
    return writer.constant(other), other


def function_of_one(writer: Writer) -> Expression:
    name, kind = writer.tensor(dtypes=FLOATS)
    functions = GENTLE + STEEP + ROUNDING if kind.exact else GENTLE
    function = writer.pick(functions)
    return f"{function}({name})", kind if function in ROUNDING else kind.rounded()


def sign_change(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.dtype != "uint8")
    function = writer.pick(("tf.abs", "tf.negative", "tf.square", "-", "tf.identity", "tf.stop_gradient"))
    return (f"-{name}" if function == "-" else f"{function}({name})"), kind


def comparison(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.exact)
    other = repr(writer.scalar(kind.dtype))
    return f"{name} {writer.pick(COMPARISONS)} {other}", kind.with_dtype("bool")


def logical(writer: Writer) -> Expression:
    name, kind = writer.tensor(dtypes=("bool",))
    return writer.pick((f"tf.logical_not({name})", f"{name} & True", f"{name} | False", f"~{name}")), kind


def where(writer: Writer) -> Expression:
    name, kind = writer.tensor()
    other, second = operand(writer, kind)
    return f"tf.where({_choice(writer, name, kind)}, {name}, {other})", kind.combined(second)


def _choice(writer: Writer, name: str, kind: Kind) -> str:
    """A condition that is no constant: for those, TensorFlow's optimizer forgets to broadcast."""
    return f"{name} > {writer.scalar(kind.dtype)}" if kind.exact else f"{name} == {name}"


def clipped(writer: Writer) -> Expression:
    name, kind = writer.tensor()
    low, high = writer.scalar(kind.dtype), writer.scalar(kind.dtype)
    return f"tf.clip_by_value({name}, {low}, {high})", kind


def cast(writer: Writer) -> Expression:
    """To a dtype that holds the value: what does not fit has no defined result."""
    name, kind = writer.tensor(lambda kind: kind.exact, dtypes=DTYPES)
    small = kind.dtype in ("bool", "uint8")
    target = writer.pick(NUMBERS if small else FLOATS if kind.is_float else ("int64", *FLOATS, "bool"))
    return f"tf.cast({name}, tf.{target})", Kind(target, kind.shape, target != "float16")


def reduction(writer: Writer) -> Expression:
    name, kind = writer.tensor()
    function = writer.pick(("sum", "max", "mean", "min", "prod"))
    if function == "mean" and kind.dtype == "uint8":
        function = "sum"  # overflows on the way
    axes, shape = _reduced(writer, kind)
    result = kind if function in ("max", "min") else kind.rounded()
    return f"tf.reduce_{function}({name}{axes})", result.with_shape(shape)


def truth_reduction(writer: Writer) -> Expression:
    name, kind = writer.tensor(dtypes=("bool",))
    axes, shape = _reduced(writer, kind)
    return f"tf.reduce_{writer.pick(('all', 'any'))}({name}{axes})", kind.with_shape(shape)


def _reduced(writer: Writer, kind: Kind) -> tuple[str, tuple[int, ...]]:
    """The text of the arguments `axis` and `keepdims`, and the shape that they leave."""
    if not kind.rank or writer.rarely(3):
        return "", ()
    axis = writer.number(-kind.rank, kind.rank - 1)
    keep = writer.rarely(3)
    shape = np.empty(kind.shape, np.int8).sum(axis=axis, keepdims=keep).shape
    return f", axis={axis}{', keepdims=True' if keep else ''}", shape


def position(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.rank > 0 and kind.exact and 0 not in kind.shape)
    axis = writer.number(0, kind.rank - 1)
    shape = kind.shape[:axis] + kind.shape[axis + 1 :]
    return f"tf.{writer.pick(('argmax', 'argmin'))}({name}, axis={axis})", Kind("int64", shape)


def in_order(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.rank > 0)
    return writer.pick(
        (f"tf.sort({name})", f"tf.cumsum({name})", f"tf.sort({name}, direction='DESCENDING')",
         f"tf.cumsum({name}, exclusive=True)", f"tf.cumsum({name}, reverse=True)")
    ), kind.rounded()  # fmt: skip


def new_shape(writer: Writer) -> Expression:
    name, kind = writer.tensor(dtypes=DTYPES)
    size = int(np.prod(kind.shape))
    shapes = [[-1]] if size else []
    shapes += [[size], [1, size], [size, 1], list(kind.shape)]
    if size and size % 2 == 0:
        shapes += [[2, -1], [-1, 2], [2, size // 2]]
    if writer.rarely(30):
        shapes = [[size + 1]]
    shape = writer.pick(shapes)
    known = np.empty(size, np.int8).reshape(shape).shape if shapes != [[size + 1]] else shape
    return f"tf.reshape({name}, {shape})", kind.with_shape(known)


def rearranged(writer: Writer) -> Expression:
    """What only moves elements and sizes around."""
    name, kind = writer.tensor(lambda kind: kind.rank > 0, dtypes=DTYPES)
    axis = writer.number(0, kind.rank - 1)
    order = writer.draw(st.permutations(range(kind.rank)))
    dummy = np.empty(kind.shape, np.int8)
    text, shape = writer.pick(
        (
            (f"tf.transpose({name})", dummy.T.shape),
            (f"tf.transpose({name}, {order})", dummy.transpose(order).shape),
            (f"tf.expand_dims({name}, {axis})", np.expand_dims(dummy, axis).shape),
            (f"tf.expand_dims({name}, -1)", (*kind.shape, 1)),
            (f"tf.squeeze({name})", dummy.squeeze().shape),
            (f"tf.reverse({name}, [{axis}])", kind.shape),
            (f"tf.roll({name}, 1, {axis})", kind.shape),
            (f"tf.repeat({name}, 2, axis={axis})", dummy.repeat(2, axis).shape),
            (f"tf.tile({name}, {[2] * kind.rank})", tuple(2 * size for size in kind.shape)),
        )
    )
    return text, kind.with_shape(shape)


def padded(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.rank > 0)
    before, after = writer.number(0, 2), writer.number(0, 2)
    shape = (kind.shape[0] + before + after, *kind.shape[1:])
    rest = [[0, 0]] * (kind.rank - 1)
    return f"tf.pad({name}, {[[before, after], *rest]})", kind.with_shape(shape)


def joined(writer: Writer) -> Expression:
    name, kind = writer.tensor(dtypes=DTYPES)
    same = [other for other, k in writer.scope.items() if (k.dtype, k.shape) == (kind.dtype, kind.shape)]
    other = writer.pick(same) if same else writer.constant(kind)
    result = kind.combined(writer.scope.get(other, kind))
    if not kind.rank or writer.rarely(2):
        axis = writer.number(0, kind.rank)
        return f"tf.stack([{name}, {other}], axis={axis})", result.with_shape(
            (*kind.shape[:axis], 2, *kind.shape[axis:])
        )
    axis = writer.number(0, kind.rank - 1)
    shape = (*kind.shape[:axis], 2 * kind.shape[axis], *kind.shape[axis + 1 :])
    return f"tf.concat([{name}, {other}], axis={axis})", result.with_shape(shape)


def product(writer: Writer) -> Expression:
    """A matrix product, as `matmul` or as `einsum`."""
    name, kind = writer.tensor(lambda kind: kind.rank == 2, dtypes=("float32", "float64"))
    inner, outer = kind.shape[1], writer.pick((2, 3, 1))
    other = writer.constant(Kind(kind.dtype, (inner, outer)))
    text = writer.pick(
        (f"tf.matmul({name}, {other})", f"{name} @ {other}", f"tf.einsum('ij,jk->ik', {name}, {other})")
    )
    return text, kind.with_shape((kind.shape[0], outer)).rounded()


def sizes(writer: Writer) -> Expression:
    """Facts about a shape, which a graph may know or not."""
    name, kind = writer.tensor(dtypes=DTYPES)
    return writer.pick(
        (
            (f"tf.shape({name})", Kind("int32", (kind.rank,))),
            (f"tf.size({name})", Kind("int32", ())),
            (f"tf.rank({name})", Kind("int32", ())),
            (f"tf.zeros_like({name})", Kind(kind.dtype, kind.shape)),
            (f"tf.ones_like({name})", Kind(kind.dtype, kind.shape)),
            (f"tf.fill(tf.shape({name}), 2)", Kind("int32", kind.shape)),
            (f"tf.zeros(tf.shape({name}))", Kind("float32", kind.shape)),
        )
    )


def made(writer: Writer) -> Expression:
    low, size = writer.number(-2, 2), writer.number(0, 4)
    depth = writer.number(1, 3)
    return writer.pick(
        (
            (f"tf.range({low}, {low + size})", Kind("int32", (size,))),
            (f"tf.range({size})", Kind("int32", (size,))),
            (f"tf.range({low}, {low + 2 * size}, 2, dtype=tf.float32)", Kind("float32", (size,))),
            (f"tf.one_hot([0, {low}], {depth})", Kind("float32", (2, depth))),
            (f"tf.linspace({low / 2}, 2.0, {size + 1})", Kind("float32", (size + 1,), exact=False)),
            (f"tf.eye({depth})", Kind("float32", (depth, depth))),
            (f"tf.ones([{depth}, 2])", Kind("float32", (depth, 2))),
        )
    )


def softmax(writer: Writer) -> Expression:
    name, kind = writer.tensor(lambda kind: kind.rank > 0, dtypes=FLOATS)
    function = writer.pick(("tf.nn.softmax", "tf.nn.log_softmax"))
    return f"{function}({name})", kind.rounded()


EXPRESSIONS: tuple[Callable[[Writer], Expression], ...] = (
    arithmetic, function_of_one, arithmetic, sliced, reduction, sliced, division, sign_change, comparison,
    where, rearranged, gathered, new_shape, joined, cast, product, power, clipped, in_order, padded, sizes,
    made, position, updated, truth_reduction, logical, softmax,
)  # fmt: skip


def expression(writer: Writer) -> Expression:
    return writer.pick(EXPRESSIONS)(writer)


def same_kind(writer: Writer, name: str, kind: Kind) -> str:
    """An expression of `name` with its own dtype and shape, such as loops need for their state."""
    if writer.rarely(12):
        return expression(writer)[0]
    if kind.dtype == "bool":
        return writer.pick((f"tf.logical_not({name})", f"{name} | False"))
    other = operand(writer, kind)[0]
    return writer.pick(
        (f"{name} + {other}", f"{name} * {other}", f"tf.maximum({name}, {other})", f"tf.identity({name})",
         f"tf.where({_choice(writer, name, kind)}, {name}, {other})")
    )  # fmt: skip
