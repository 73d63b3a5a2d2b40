"""Questions about a piece of syntax, and pieces to put in its place."""

import ast

SIDE_EFFECTS = {"append", "assign", "assign_add", "assign_sub", "extend", "print", "update"}


def is_name(node: ast.AST, *names: str) -> bool:
    """Is the node one of these plain or dotted names?"""
    return isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) in names


def is_call_of(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and is_name(node.func, *names)


def is_tf_function(decorator: ast.expr) -> bool:
    """Is it `tf.function`, with or without arguments?"""
    return is_name(decorator, "tf.function") or is_call_of(decorator, "tf.function")


def is_decorated(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(map(is_tf_function, node.decorator_list))


def is_plain(node: ast.AST) -> bool:
    """Is it a function that could be decorated? (`__init__` and its like are Python's.)"""
    return isinstance(node, ast.FunctionDef) and not node.decorator_list and not node.name.startswith("__")


def is_side_effect(node: ast.AST) -> bool:
    """Is it a statement that only calls something which changes, or shows, something?"""
    call = node.value if isinstance(node, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    method = isinstance(call.func, ast.Attribute) and call.func.attr in SIDE_EFFECTS
    return method or is_name(call.func, "print")


def parameters(function: ast.FunctionDef) -> list[str]:
    """The names of a function's positional parameters, without `self`."""
    return [argument.arg for argument in function.args.args if argument.arg != "self"]


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def arguments(names: list[str]) -> ast.arguments:
    return ast.parse(f"def f({', '.join(names)}): pass").body[0].args


def returning(text: str) -> ast.stmt:
    """The statement `return <text>`."""
    return ast.Return(expression(text))


def with_option(node: ast.AST, option: str, value: bool) -> bool:
    """Give `tf.function` an option, as decorator or as call; False when it has it."""
    if isinstance(node, ast.FunctionDef):
        bare = [i for i, each in enumerate(node.decorator_list) if is_name(each, "tf.function")]
        for index in bare:
            node.decorator_list[index] = expression(f"tf.function({option}={value})")
        return bool(bare)
    if not is_call_of(node, "tf.function") or any(each.arg == option for each in node.keywords):
        return False
    node.keywords.append(ast.keyword(option, ast.Constant(value)))
    return True


def without_option(node: ast.AST, option: str) -> bool:
    if not is_call_of(node, "tf.function"):
        return False
    kept = [each for each in node.keywords if each.arg != option]
    dropped = len(kept) < len(node.keywords)
    node.keywords = kept
    return dropped
