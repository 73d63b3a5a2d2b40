"""Malt's transpiler with our operators: turns a Python function into one whose control flow we can stage."""

import ast
import importlib.machinery
import importlib.util  # NB: malt.pyct.loader uses it too, without importing it
import types
from collections.abc import Callable

from malt.core import converter
from malt.impl import api
from malt.operators import data_structures as lists
from malt.operators import function_wrappers, slices, variables
from malt.pyct import transpiler

from minitf.autograph.operators import OPERATORS
from minitf.autograph.passes import transformed
from minitf.graph.source_lines import register_generated


class _Transpiler(api.PyToPy):
    """Names the generated functions as TensorFlow does and gives them our operators under `ag__`."""

    def get_transformed_name(self, node) -> str:
        return "tf__" + transpiler.PyToPy.get_transformed_name(self, node)

    def transform_ast(self, node, ctx):
        """NB: malt can do assignment expressions; TensorFlow cannot, and runs the function as it is."""
        for expression in ast.walk(node):
            if isinstance(expression, ast.NamedExpr):
                text = ast.unparse(expression)
                raise ValueError(f"(<gast.gast.NamedExpr object at {id(expression):#x}>, {text})")
        return transformed(node, ctx, self.initial_analysis)

    def get_caching_key(self, ctx) -> tuple:
        """Malt's cache takes equal code for the same code; the lines of another file are not ours."""
        return ctx.options, ctx.filename

    def get_extra_locals(self) -> dict:
        if self._extra_locals is None:
            self._extra_locals = {"ag__": _operators()}
        return self._extra_locals


def _operators() -> types.ModuleType:
    module = importlib.util.module_from_spec(importlib.machinery.ModuleSpec("autograph", None))
    for source in (function_wrappers, variables, slices, lists):
        vars(module).update({name: value for name, value in vars(source).items() if not name.startswith("_")})
    module.ConversionOptions = converter.ConversionOptions
    module.STD = converter.STANDARD_OPTIONS
    module.Feature = converter.Feature
    module.autograph_artifact = api.autograph_artifact
    vars(module).update(OPERATORS)
    return module


_TRANSPILER = _Transpiler()


def transpile(function: Callable, options: converter.ConversionOptions) -> Callable:
    """`function` with its control flow replaced by calls of `ag__` operators.

    The result carries `ag_source_map`. Raises what malt raises for source that it cannot find or transform.
    """
    if not hasattr(function, "__code__"):
        raise ValueError(
            "Cannot apply autograph to a function that doesn't expose a __code__ object. If this is a"
            " @tf.function, try passing f.python_function instead."
        )
    context = converter.ProgramContext(options=options)
    context.filename = function.__code__.co_filename
    transformed, module, source_map = _TRANSPILER.transform(function, context)
    transformed.ag_module = module
    transformed.ag_source_map = source_map
    register_generated(source_map)
    return transformed
