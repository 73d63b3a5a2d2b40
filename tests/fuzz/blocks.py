"""Statements of more than one line: branches, loops, gradients; and assignments to variables."""

from collections.abc import Callable

from tests.fuzz.expressions import expression, same_kind
from tests.fuzz.kinds import DTYPES, FLOATS, Kind
from tests.fuzz.writer import Writer

MOST_NESTED = 2


def plain(writer: Writer) -> None:
    writer.assign(*expression(writer))


def branch(writer: Writer) -> None:
    """`if` on a tensor, with or without `else`, that changes a tensor defined before."""
    name, kind = _state(writer)
    with writer.block(f"if {condition(writer)}:"):
        statements(writer, 2)
        writer.line(f"{name} = {same_kind(writer, name, kind)}")
    if writer.rarely(2):
        with writer.block("else:"):
            statements(writer, 2)
            writer.line(f"{name} = {same_kind(writer, name, kind)}")


def counted_loop(writer: Writer) -> None:
    """`for` over a range or the rows of a tensor."""
    name, kind = _state(writer)
    rows, row_kind = writer.tensor(lambda kind: kind.rank > 0)
    index = writer.fresh("i")
    over, item = writer.pick(
        (
            (f"tf.range({writer.number(0, 3)})", Kind("int32", ())),
            (rows, row_kind.with_shape(row_kind.shape[1:])),
            (f"range({writer.number(0, 2)})", None),
        )
    )
    _loop(writer, f"for {index} in {over}:", name, kind, {index: item} if item else {})


def while_loop(writer: Writer) -> None:
    """`while` with a tensor as the counter."""
    name, kind = _state(writer)
    index = writer.assign("tf.constant(0)", Kind("int32", ()))
    _loop(writer, f"while {index} < {writer.number(0, 3)}:", name, kind, {}, f"{index} += 1")


def _loop(writer: Writer, header: str, name: str, kind: Kind, items: dict, first: str | None = None) -> None:
    with writer.block(header):
        writer.loops += 1
        writer.scope.update(items)
        if first:
            writer.line(first)
        if writer.rarely(5):
            with writer.block(f"if {condition(writer)}:"):
                writer.line(writer.pick(("break", "continue")))
        statements(writer, 2)
        writer.line(f"{name} = {same_kind(writer, name, kind)}")
        writer.loops -= 1


def _state(writer: Writer) -> tuple[str, Kind]:
    """A new name for a tensor that a block changes; how exact it will be is not known."""
    source, kind = writer.tensor(dtypes=DTYPES)
    kind = Kind(kind.dtype, kind.shape, exact=not kind.is_float)
    return writer.assign(f"tf.identity({source})" if writer.rarely(3) else source, kind), kind


def condition(writer: Writer) -> str:
    """A scalar that is the same everywhere."""
    name, kind = writer.tensor(lambda kind: kind.exact)
    scalar = f"tf.reduce_max({name})" if kind.rank else name
    text = f"{scalar} {writer.pick(('>', '<', '=='))} {writer.scalar(kind.dtype)!r}"
    return f"{text} and {scalar} < 2" if writer.rarely(6) else text


def assignment(writer: Writer) -> None:
    """A variable changes."""
    if not writer.variables:
        return plain(writer)
    name = writer.pick(list(writer.variables))
    kind = writer.variables[name]
    method = writer.pick(("assign_add", "assign", "assign_sub"))
    value = writer.constant(kind) if writer.rarely(2) else same_kind(writer, name, kind)
    return writer.line(f"{name}.{method}({value})")


def gradient(writer: Writer) -> None:
    """A tape around some statements, and the gradient of one result of theirs."""
    source, kind = writer.tensor(dtypes=FLOATS)
    if source not in writer.scope:
        source = writer.assign(source, kind)
    tape = writer.fresh("tape")
    outside = dict(writer.scope)
    writer.line(f"with tf.GradientTape() as {tape}:")
    writer.depth += 1
    writer.line(f"{tape}.watch({source})")
    statements(writer, 2)
    target, _ = _differentiable(writer, source, kind)
    writer.depth -= 1
    if writer.rarely(2):
        writer.scope = {**outside, **{n: k for n, k in writer.scope.items() if n not in outside}}
        text = f"{tape}.gradient({target}, {source}, unconnected_gradients=tf.UnconnectedGradients.ZERO)"
        writer.assign(text, Kind(kind.dtype, kind.shape, exact=False))
    else:
        name = writer.fresh("g")
        writer.line(f"{name} = {tape}.gradient({target}, {source})")
        if writer.depth == 1:
            writer.untracked.append(name)


def _differentiable(writer: Writer, source: str, kind: Kind) -> tuple[str, Kind]:
    """A target: most often one that surely depends on the source."""
    name, found = writer.tensor(dtypes=FLOATS)
    if name not in writer.scope:
        name = writer.assign(name, found)
    if found.dtype == kind.dtype and not writer.rarely(3):
        name = writer.assign(f"tf.reduce_sum({name}) * tf.reduce_sum({source})", Kind(kind.dtype, (), False))
    return name, found


STATEMENTS: tuple[Callable[[Writer], None], ...] = (
    plain, plain, plain, plain, plain, plain, branch, gradient, counted_loop, assignment, while_loop,
)  # fmt: skip


def statements(writer: Writer, most: int) -> None:
    for _ in range(writer.number(0, most)):
        statement(writer)


def statement(writer: Writer) -> None:
    nested = writer.depth > MOST_NESTED
    writer.pick((plain, assignment) if nested else STATEMENTS)(writer)
