"""The ways in which a solution is changed: each is what somebody might do to code with a `tf.function`."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Changes one node in place; False when it has nothing to change there.
type Change = Callable[[ast.AST], bool]

MUTATORS: dict[str, Change] = {}
SIDE_EFFECTS = {"append", "assign", "assign_add", "assign_sub", "extend", "update"}


@dataclass(frozen=True)
class Mutant:
    """A solution with one change: which, in which line, and the whole text."""

    mutator: str
    line: int
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a submission's text, its demo left out; no text comes twice."""
    tree = without_demo(ast.parse(source))
    seen = {ast.unparse(tree)}
    for name, change in MUTATORS.items():
        for line, changed in variants(tree, change):
            text = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
            if text not in seen:
                seen.add(text)
                yield Mutant(name, line, text)


def variants(tree: ast.Module, change: Change) -> Iterator[tuple[int, ast.Module]]:
    """A copy of the tree for each node that `change` changes, with the node's line."""
    for index, node in enumerate(ast.walk(tree)):
        twin = copy.deepcopy(tree)
        target = next(each for i, each in enumerate(ast.walk(twin)) if i == index)
        if change(target):
            yield getattr(node, "lineno", 1), twin


def without_demo(tree: ast.Module) -> ast.Module:
    """The module without `if __name__ == "__main__":`, which no spec runs."""
    tree.body = [
        node for node in tree.body if not (isinstance(node, ast.If) and "__name__" in ast.unparse(node.test))
    ]
    return tree


def mutator(change: Change) -> Change:
    MUTATORS[change.__name__] = change
    return change


@mutator
def drop_the_decorator(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef):
        return False
    kept = [each for each in node.decorator_list if not names_tf_function(each)]
    dropped = len(kept) < len(node.decorator_list)
    node.decorator_list = kept
    return dropped


@mutator
def leave_the_function_eager(node: ast.AST) -> bool:
    """`tf.function(f)` becomes `f`."""
    if not (isinstance(node, ast.Call) and is_name(node.func, "tf.function") and node.args):
        return False
    node.func = expression("lambda function, **options: function")
    return True


@mutator
def decorate(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef) or node.decorator_list or node.name.startswith("__"):
        return False
    node.decorator_list = [expression("tf.function")]
    return True


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
def loop_in_python(node: ast.AST) -> bool:
    """`for i in tf.range(n)` becomes `for i in range(n)`."""
    if not (
        isinstance(node, ast.For) and isinstance(node.iter, ast.Call) and is_name(node.iter.func, "tf.range")
    ):
        return False
    node.iter.func = expression("range")
    return True


@mutator
def constant_for_variable(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and is_name(node.func, "tf.Variable")):
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
    if not (isinstance(node, ast.Call) and node.args):
        return False
    if not any(is_name(node.func, name) for name in ("tf.constant", "tf.convert_to_tensor")):
        return False
    node.func, node.keywords = expression("lambda value, *options: value"), []
    return True


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
def print_the_other_way(node: ast.AST) -> bool:
    """`tf.print` becomes `print`, and `print` becomes `tf.print`."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func) not in {"print", "tf.print"}:
        return False
    node.func = expression("tf.print" if is_name(node.func, "print") else "print")
    node.keywords = [each for each in node.keywords if each.arg == "end"]
    return True


@mutator
def wrap_in_py_function(node: ast.AST) -> bool:
    """The body of a decorated function runs as Python, called from the graph."""
    if not isinstance(node, ast.FunctionDef) or not any(map(names_tf_function, node.decorator_list)):
        return False
    names = [argument.arg for argument in node.args.args if argument.arg != "self"]
    inner = copy.deepcopy(node)
    inner.name, inner.decorator_list, inner.args = "in_python", [], arguments(names)
    handed = f"return tf.py_function(in_python, [{', '.join(names)}], tf.float32)"
    node.body = [inner, *ast.parse(f"def f():\n    {handed}").body[0].body]
    return True


def names_tf_function(decorator: ast.expr) -> bool:
    return is_name(decorator.func if isinstance(decorator, ast.Call) else decorator, "tf.function")


def is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) == name


def is_side_effect(node: ast.AST) -> bool:
    call = node.value if isinstance(node, ast.Expr) else None
    return (
        isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SIDE_EFFECTS
    )


def with_option(node: ast.AST, option: str, value: bool) -> bool:
    """Give `tf.function` an option, as decorator or as call; False when it has it."""
    if isinstance(node, ast.FunctionDef):
        bare = [i for i, each in enumerate(node.decorator_list) if is_name(each, "tf.function")]
        for index in bare:
            node.decorator_list[index] = expression(f"tf.function({option}={value})")
        return bool(bare)
    if not is_tf_function_call(node) or any(each.arg == option for each in node.keywords):
        return False
    node.keywords.append(ast.keyword(option, ast.Constant(value)))
    return True


def without_option(node: ast.AST, option: str) -> bool:
    if not is_tf_function_call(node):
        return False
    kept = [each for each in node.keywords if each.arg != option]
    dropped = len(kept) < len(node.keywords)
    node.keywords = kept
    return dropped


def is_tf_function_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and is_name(node.func, "tf.function")


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def arguments(names: list[str]) -> ast.arguments:
    return ast.parse(f"def f({', '.join(names)}): pass").body[0].args
