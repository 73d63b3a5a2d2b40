"""The ways in which a solution is changed: each is what somebody might do to code with a `tf.function`."""

import ast
import copy
from collections.abc import Callable, Mapping

from dojo.mutation.syntax import (
    arguments,
    expression,
    is_call_of,
    is_decorated,
    is_name,
    is_plain,
    is_side_effect,
    is_tf_function,
    parameters,
    returning,
    with_option,
    without_option,
)

# Changes one node in place; False when it has nothing to change there.
type Change = Callable[[ast.AST], bool]
# The dtype of what a function returns, or those of a tuple.
type Returned = str | list[str]

MUTATORS: dict[str, Change] = {}
NUMPY_NAMES = {
    "tf.abs": "abs",
    "tf.exp": "exp",
    "tf.maximum": "maximum",
    "tf.minimum": "minimum",
    "tf.reduce_max": "max",
    "tf.reduce_mean": "mean",
    "tf.reduce_min": "min",
    "tf.reduce_sum": "sum",
    "tf.sqrt": "sqrt",
    "tf.square": "square",
    "tf.tanh": "tanh",
    "tf.where": "where",
}
PINNED = 3  # the length that a signature is narrowed to


def mutator(change: Change) -> Change:
    MUTATORS[change.__name__] = change
    return change


# --- where the graphs are -----------------------------------------------------------------


@mutator
def drop_the_decorator(node: ast.AST) -> bool:
    if not is_decorated(node):
        return False
    node.decorator_list = [each for each in node.decorator_list if not is_tf_function(each)]
    return True


@mutator
def leave_the_function_eager(node: ast.AST) -> bool:
    """`tf.function(f)` becomes `f`."""
    if not (is_call_of(node, "tf.function") and node.args):
        return False
    node.func = expression("lambda function, **options: function")
    return True


@mutator
def leave_the_switch_on(node: ast.AST) -> bool:
    """Everything runs eagerly, because somebody was looking for a fault."""
    if not isinstance(node, ast.Module):
        return False
    last = max(i for i, each in enumerate(node.body) if isinstance(each, ast.Import | ast.ImportFrom))
    node.body.insert(last + 1, ast.Expr(expression("tf.config.run_functions_eagerly(True)")))
    return True


@mutator
def decorate(node: ast.AST) -> bool:
    if not is_plain(node):
        return False
    node.decorator_list = [expression("tf.function")]
    return True


@mutator
def decorate_everything(node: ast.AST) -> bool:
    """All functions and methods at once."""
    return isinstance(node, ast.Module) and sum([decorate(each) for each in ast.walk(node)]) > 0


@mutator
def make_it_on_every_call(node: ast.AST) -> bool:
    """A decorated function is made inside of a plain one, which calls it and throws it away."""
    if not is_decorated(node):
        return False
    inner, names = copy.deepcopy(node), parameters(node)
    inner.name, inner.args = "made_again", arguments(names)
    node.decorator_list = []
    node.body = [inner, returning(f"made_again({', '.join(names)})")]
    return True


@mutator
def wrap_in_py_function(node: ast.AST, returned: Mapping[str, Returned] | None = None) -> bool:
    """What a `tf.function` does runs as Python, called from its graph."""
    if is_call_of(node, "tf.function") and node.args:
        wrapped = ast.unparse(node.args[0])
        dtypes = spelled(wrapped.rpartition(".")[2], returned)
        node.args[0] = expression(f"lambda *inputs: tf.py_function({wrapped}, inputs, {dtypes})")
        return True
    if not is_decorated(node):
        return False
    inner, names = copy.deepcopy(node), parameters(node)
    inner.name, inner.decorator_list, inner.args = "in_python", [], arguments(names)
    dtypes = spelled(node.name, returned)
    node.body = [inner, returning(f"tf.py_function(in_python, [{', '.join(names)}], {dtypes})")]
    return True


def spelled(function: str, returned: Mapping[str, Returned] | None) -> str:
    """What `function` returns, as `tf.py_function` wants to know it."""
    found = (returned or {}).get(function, "float32")
    return f"tf.{found}" if isinstance(found, str) else f"[{', '.join(f'tf.{each}' for each in found)}]"


# --- options of tf.function ---------------------------------------------------------------


@mutator
def turn_autograph_off(node: ast.AST) -> bool:
    return with_option(node, "autograph", False)


@mutator
def reduce_retracing(node: ast.AST) -> bool:
    return with_option(node, "reduce_retracing", True)


@mutator
def drop_reduce_retracing(node: ast.AST) -> bool:
    return without_option(node, "reduce_retracing")


@mutator
def drop_the_signature(node: ast.AST) -> bool:
    return without_option(node, "input_signature")


@mutator
def loosen_the_signature(node: ast.AST) -> bool:
    """Any rank will do."""
    if not is_spec(node):
        return False
    node.args[0] = ast.Constant(None)
    return True


@mutator
def tighten_the_signature(node: ast.AST) -> bool:
    """The axes of any length get the length of some example."""
    if not is_spec(node) or not any(ast.unparse(each) == "None" for each in node.args[0].elts):
        return False
    lengths = [ast.Constant(PINNED) if ast.unparse(each) == "None" else each for each in node.args[0].elts]
    node.args[0] = ast.List(lengths, ast.Load())
    return True


def is_spec(node: ast.AST) -> bool:
    """Is it a `tf.TensorSpec` whose shape is written out?"""
    return is_call_of(node, "tf.TensorSpec") and bool(node.args) and isinstance(node.args[0], ast.List)


# --- Python, NumPy and tensors ------------------------------------------------------------


@mutator
def loop_in_python(node: ast.AST) -> bool:
    """`for i in tf.range(n)` becomes `for i in range(n)`."""
    if not (isinstance(node, ast.For) and is_call_of(node.iter, "tf.range")):
        return False
    node.iter.func = expression("range")
    return True


@mutator
def constant_for_variable(node: ast.AST) -> bool:
    if not is_call_of(node, "tf.Variable"):
        return False
    node.func = expression("tf.constant")
    node.keywords = [each for each in node.keywords if each.arg in {"dtype", "shape", "name"}]
    return True


@mutator
def float_for_int(node: ast.AST) -> bool:
    if not isinstance(node, ast.Constant) or type(node.value) is not int:
        return False
    node.value = float(node.value)
    return True


@mutator
def literal_for_tensor(node: ast.AST) -> bool:
    """`tf.constant(x)` and `tf.convert_to_tensor(x)` become `x`."""
    if not (is_call_of(node, "tf.constant", "tf.convert_to_tensor") and node.args):
        return False
    node.func, node.keywords = expression("lambda value, *options: value"), []
    return True


@mutator
def shape_while_tracing(node: ast.AST) -> bool:
    """`tf.shape(x)` becomes `x.shape`."""
    if not (isinstance(node, ast.Subscript) and is_call_of(node.value, "tf.shape")):
        return False
    node.value = ast.Attribute(node.value.args[0], "shape", ast.Load())
    return True


@mutator
def numpy_for_tensorflow(node: ast.AST) -> bool:
    """`tf.reduce_sum(x)` becomes `np.sum(x)`."""
    if not is_call_of(node, *NUMPY_NAMES):
        return False
    node.func = expression(f"__import__('numpy').{NUMPY_NAMES[ast.unparse(node.func)]}")
    return True


# --- side effects -------------------------------------------------------------------------


@mutator
def drop_the_side_effect(node: ast.AST) -> bool:
    if not is_side_effect(node):
        return False
    node.value = ast.Constant(None)
    return True


@mutator
def move_the_side_effect(node: ast.AST) -> bool:
    """The first side effect of a function happens before anything else does."""
    if not isinstance(node, ast.FunctionDef):
        return False
    start = 1 if ast.get_docstring(node) else 0
    at = next((i for i, each in enumerate(node.body) if i > start and is_side_effect(each)), None)
    if at is None:
        return False
    node.body.insert(start, node.body.pop(at))
    return True


@mutator
def drop_what_write_returns(node: ast.AST) -> bool:
    """`array = array.write(i, x)` becomes `array.write(i, x)`, as if it changed in place."""
    if not isinstance(node, ast.For | ast.While | ast.FunctionDef):
        return False
    writes = [i for i, each in enumerate(node.body) if is_write(each)]
    for index in writes:
        node.body[index] = ast.Expr(node.body[index].value)
    return bool(writes)


def is_write(node: ast.AST) -> bool:
    call = node.value if isinstance(node, ast.Assign) else None
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "write"


@mutator
def print_the_other_way(node: ast.AST) -> bool:
    """`tf.print` becomes `print`, and `print` becomes `tf.print`."""
    if not is_call_of(node, "print", "tf.print"):
        return False
    node.func = expression("tf.print" if is_name(node.func, "print") else "print")
    node.keywords = [each for each in node.keywords if each.arg == "end"]
    return True
