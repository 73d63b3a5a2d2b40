"""The walk backwards through the records of a tape: which ops, in which order, with which gradients."""

from collections import Counter, deque
from collections.abc import Iterator

from minitf import registry
from minitf.dtypes import variant
from minitf.indexed_slices import IndexedSlices, densified, merged
from minitf.registry import REGISTRY
from minitf.tensors import Tensor


def ones_like(target: Tensor) -> Tensor:
    """The gradient of a tensor with respect to itself."""
    return REGISTRY["OnesLike"](target)


def _zeros_like(tensor: Tensor) -> Tensor:
    return REGISTRY["ZerosLike"](tensor)


def backpropagate(
    records: list,
    targets: list,
    seeds: list,
    source_keys: list[int],
    ends: list[int | None] | None = None,
    watched: set[int] | None = None,
) -> list[Tensor | None]:
    """Go through `records` backwards from `targets`; the gradient for each source key, or None.

    `ends` has the key that a target stands for, where that is not its own. `watched`: the keys of all tensors
    that may need a gradient. Raises LookupError when an op on the way has no gradient.
    """
    gradients: dict[int, Tensor] = {}
    # Integers pass nothing on, but as in TensorFlow have a gradient to themselves.
    to_themselves: dict[int, Tensor] = {}
    integers = {target.key for target in targets if target.dtype.kind != "f"}
    for target, seed, end in zip(targets, seeds, ends or [None] * len(targets), strict=True):
        _accumulate(
            to_themselves if target.key in integers else gradients, target.key if end is None else end, seed
        )
    wanted = set(source_keys)
    for record in _backwards(records, targets):
        upstreams = [gradients.get(output.key) for output in record.outputs]
        # NB: in TensorFlow an integer result beside floating ones has the gradient zero, not None.
        from_integer = any(output.key in integers for output in record.outputs)
        if all(upstream is None for upstream in upstreams):
            if not from_integer:
                continue
            upstreams = [_zeros_like(o) if o.dtype.kind == "f" else None for o in record.outputs]
        for output in record.outputs:
            if output.key not in wanted:
                gradients.pop(output.key, None)
        spared = _spared(record, watched, wanted)
        for tensor, gradient in zip(record.inputs, input_gradients(record, upstreams, spared), strict=True):
            if gradient is not None:
                _accumulate(gradients, tensor.key, gradient)
    return [gradients.get(key, to_themselves.get(key)) for key in source_keys]


def _backwards(records: list, targets: list) -> Iterator:
    """The records that `targets` depend on, each once all uses of its outputs have been met.

    As in TensorFlow, nearest first: it shows where gradients are printed, or slices of several uses joined.
    """
    makers = {output.key: record for record in records for output in record.outputs}
    uses, reached = _uses(makers, targets)
    missing = {id(record): sum(output.key in uses for output in record.outputs) for record in reached}
    ready = deque(record for record in reached if not missing[id(record)])
    while ready:
        record = ready.popleft()
        yield record
        for tensor in record.inputs:
            if tensor.key in uses:
                uses[tensor.key] -= 1
                if not uses[tensor.key]:
                    maker = makers[tensor.key]
                    missing[id(maker)] -= 1
                    if not missing[id(maker)]:
                        ready.append(maker)


def _uses(makers: dict, targets: list) -> tuple[Counter, list]:
    """How often the records behind `targets` use each recorded tensor, and these records."""
    uses, reached, seen = Counter(), [], set()
    todo = [makers[target.key] for target in reversed(targets) if target.key in makers]
    while todo:
        record = todo.pop()
        if id(record) not in seen:
            seen.add(id(record))
            reached.append(record)
            used = [tensor.key for tensor in record.inputs if tensor.key in makers]
            uses.update(used)
            todo.extend(makers[key] for key in used)
    return uses, reached


def _spared(record: object, watched: set[int] | None, wanted: set[int]) -> frozenset[int]:
    """The inputs of an op that neither depend on a watched tensor nor are a source."""
    if watched is None:
        return frozenset()
    inputs = enumerate(record.inputs)
    return frozenset([i for i, tensor in inputs if tensor.key not in watched and tensor.key not in wanted])


def input_gradients(
    record: object, upstreams: list[Tensor | None], spared: frozenset[int] = frozenset()
) -> list[Tensor | None]:
    """One op's gradients. Missing upstream gradients of floating outputs are filled with zeros.

    Those of the `spared` inputs may be None although they exist.
    Ops that run graphs fill in zeros themselves: not for the outputs that only gradients have asked for.
    """
    function = record.op.gradient_function
    if function is None:
        raise LookupError(f"gradient registry has no entry for: {record.op.type}")
    fills = not record.op.is_call
    if not record.op.takes_slices:
        upstreams = list(map(densified, upstreams))
    filled = [
        _zeros_like(output) if fills and upstream is None and output.dtype.kind == "f" else upstream
        for output, upstream in zip(record.outputs, upstreams, strict=True)
    ]
    before, registry.unneeded = registry.unneeded, spared
    try:
        gradients = function(record, *filled)
    finally:
        registry.unneeded = before
    return list(gradients) if isinstance(gradients, (list, tuple)) else [gradients]


def _accumulate(gradients: dict[int, Tensor], key: int, gradient: Tensor) -> None:
    present = gradients.get(key)
    gradients[key] = gradient if present is None else add_gradients(present, gradient)


def add_gradients(one: Tensor, other: Tensor) -> Tensor:
    """The sum of two gradients of one tensor."""
    if isinstance(one, IndexedSlices) and isinstance(other, IndexedSlices):
        return merged(one, other)
    return REGISTRY["VariantAdd" if one.dtype is variant else "AddV2"](one, other)
