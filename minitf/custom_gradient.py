"""`tf.custom_gradient`: a function that says itself what its gradient is; and `tf.gradients`."""

import functools
import inspect
from collections.abc import Callable

from minitf import context, nest
from minitf.backpropagation import backpropagate, ones_like
from minitf.indexed_slices import IndexedSlices
from minitf.inputs import to_tensor
from minitf.registry import Abstract, define
from minitf.tape import GradientTape
from minitf.tensors import Tensor
from minitf.unconnected import UnconnectedGradients, unconnected


def _first(*inputs: Abstract, count: int, function: Callable) -> tuple[Abstract, ...]:
    return inputs[:count]


# Inputs are the results, which pass through, and the arguments, which get the gradients.
identity_n_op = define(
    "IdentityN", "input: *any", infer=_first, kernel=lambda *arrays, count, function: arrays[:count]
)


identity_n_op.takes_slices = True


@identity_n_op.gradient
def _(op, *upstreams):
    found = op.attrs["function"](*upstreams)
    gradients = list(found) if isinstance(found, (list, tuple)) else [found]
    return [None] * op.attrs["count"] + [None if g is None else _kept(g) for g in gradients]


def _kept(gradient: object) -> object:
    return gradient if isinstance(gradient, IndexedSlices) else to_tensor(gradient)


def custom_gradient(f: Callable) -> Callable:
    """Decorator: `f(*args)` returns its result and a function from upstream gradients to those of `args`.

    When `f` uses trainable variables, that function takes them as `variables`, too, and returns a pair: the
    gradients of `args`, and a list of those of the variables. Raises TypeError when it does not take them.
    """

    @functools.wraps(f)
    def decorated(*args: object, **kwargs: object):
        arguments = [to_tensor(argument) for argument in args]
        with GradientTape() as tape:
            result, gradient = f(*arguments, **kwargs)
        variables = [v for v in tape.watched_variables() if not any(v is argument for argument in args)]
        if variables:
            gradient = _with_variables(gradient, variables)
        flat = [to_tensor(leaf) for leaf in nest.flatten(result, expand_composites=True)]
        handles = [variable.handle for variable in variables]
        outputs = identity_n_op(*flat, *arguments, *handles, count=len(flat), function=gradient)
        return nest.pack_sequence_as(result, list(outputs), expand_composites=True)

    return decorated


def _with_variables(gradient: Callable, variables: list) -> Callable:
    """The gradients of arguments and variables in one list."""
    parameters = inspect.signature(gradient).parameters.values()
    if not any(p.name == "variables" or p.kind is p.VAR_KEYWORD for p in parameters):
        raise TypeError(
            "@tf.custom_gradient grad_fn must accept keyword argument 'variables', since function uses"
            f" variables: {variables}"
        )

    def both(*upstreams: Tensor) -> list:
        of_arguments, of_variables = gradient(*upstreams, variables=variables)
        return [*nest.flatten(of_arguments), *of_variables]

    return both


def grad_pass_through(f: Callable) -> Callable:
    """Decorator: the function as it is forwards, the identity backwards."""

    @custom_gradient
    def passing(*args: Tensor):
        return f(*args), lambda *upstreams: upstreams

    return passing


def gradients(
    ys: object,
    xs: object,
    grad_ys: object = None,
    name: str = "gradients",
    gate_gradients: bool = False,
    aggregation_method: object = None,
    stop_gradients: object = None,
    unconnected_gradients: object = UnconnectedGradients.NONE,
) -> list:
    """The derivatives of the sum of `ys` for each of `xs`, inside a function.

    Raises RuntimeError eagerly.
    """
    graph = context.current.graph
    if graph is None:
        raise RuntimeError(
            "tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead."
        )
    sources = nest.flatten(xs)
    keys = [getattr(source, "handle", source).key for source in sources]
    targets = [to_tensor(y) for y in nest.flatten(ys)]
    given = [None] * len(targets) if grad_ys is None else nest.flatten(grad_ys)
    seeds = [
        ones_like(y) if seed is None else to_tensor(seed) for y, seed in zip(targets, given, strict=True)
    ]
    stopped = {tensor.key for tensor in nest.flatten(stop_gradients or [])}
    found = backpropagate(_between(graph, set(keys), stopped), targets, seeds, keys)
    return [
        unconnected(x, unconnected_gradients) if g is None else g for x, g in zip(sources, found, strict=True)
    ]


def _between(graph: object, keys: set[int], stopped: set[int]) -> list:
    """The nodes that depend on the sources, not going past `stopped`."""
    reached, nodes = set(keys), []
    for node in graph.nodes:
        if any(tensor.key in reached for tensor in node.inputs):
            nodes.append(node)
            reached.update(tensor.key for tensor in node.outputs if tensor.key not in stopped)
    return nodes
