"""The strategy of all programs: text that defines `program`, its arguments and an input signature."""

from hypothesis import strategies as st

from tests.fuzz.blocks import statement
from tests.fuzz.kinds import Kind
from tests.fuzz.writer import Writer

MOST_STATEMENTS = 6


@st.composite
def programs(draw) -> str:
    """The source of one program."""
    writer = Writer(draw)
    head = ["import tensorflow as tf", ""]
    for _ in range(writer.number(0, 2)):
        head.append(_variable(writer))
    arguments = {name: Kind(writer.dtype(), writer.shape()) for name in ("x", "y")[: writer.number(1, 2)]}
    values = ", ".join(writer.constant(kind) for kind in arguments.values())
    head += [f"ARGUMENTS = ({values},)", f"SIGNATURE = {_signature(writer, arguments)}", "", ""]
    writer.scope.update(arguments)
    for _ in range(writer.number(1, MOST_STATEMENTS)):
        statement(writer)
    results = [name for name in writer.scope if name not in writer.variables and name not in arguments]
    returned = ", ".join([*results, *writer.untracked] or arguments)
    return "\n".join(
        [*head, f"def program({', '.join(arguments)}):", *writer.lines, f"    return ({returned},)\n"]
    )


def _variable(writer: Writer) -> str:
    kind = Kind(writer.pick(("float32", "float32", "int64", "float64")), writer.shape(2))
    name = writer.fresh("v")
    writer.variables[name] = writer.scope[name] = kind
    return f"{name} = tf.Variable({writer.constant(kind)})"


def _signature(writer: Writer, arguments: dict[str, Kind]) -> str:
    """None, or a signature that hides some sizes from the trace."""
    if not writer.rarely(3):
        return "None"
    specs = []
    for kind in arguments.values():
        shape = [None if writer.rarely(2) else size for size in kind.shape]
        specs.append(f"tf.TensorSpec({shape}, tf.{kind.dtype})")
    return f"[{', '.join(specs)}]"
