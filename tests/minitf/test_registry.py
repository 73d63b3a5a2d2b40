"""Every op of the families: described as in TensorFlow, with a shape rule that agrees with its kernel and a
gradient that agrees with finite differences, or a declared absence of one."""

import ast
import json
from pathlib import Path

import numpy as np
import pytest

import minitf as tf
from minitf import registry
from minitf.dtypes import from_numpy
from minitf.registry import REGISTRY, Abstract
from minitf.shapes import UNKNOWN, TensorShape
from minitf.tensors import EagerTensor
from tests.minitf.ops.samples import SAMPLES, Sample

_OPS = Path(registry.__file__).parent / "ops"
_FAMILIES = sorted(
    {path.stem for path in _OPS.glob("*.py")} - {"__init__", "conversion", "ordering", "state"}
)
_RECORDED = json.loads((Path(__file__).parent / "ops" / "tensorflow_ops.json").read_text())

# Ops of our own, each explained where it is defined.
_NOT_IN_TENSORFLOW = {"ReducedShape", "GatherV2Grad", "Repeat", "BytesSplit", "EagerPyFuncGrad"}
# Inputs that differ on purpose, and why.
_OTHER_INPUTS = {
    "Fill": "type variables begin with a capital letter",
    "StatelessRandomUniformIntV2": "type variables begin with a capital letter",
    "StridedSlice": "index inputs are named as TensorFlow's nodes are",
    "StringSplitV2": "the separator is an attribute",
    "DenseBincount": "size is an attribute; there are no weights",
    "StaticRegexReplace": "recorded as its own op",
}
# As in TensorFlow, asking for a gradient raises an error that names the op.
_WITHOUT_ANY_GRADIENT = {"SoftsignGrad", "PrintV2"}
_WITHOUT_SAMPLE = {
    "PrintV2": "writes",
    "EagerPyFunc": "tested with script_ops",
    "EagerPyFuncGrad": "tested with script_ops",
    "PyFunc": "tested with script_ops",
    "Timestamp": "never twice the same",
}


def _op_types() -> list[str]:
    """The types that the families' files define, read from their text."""
    found = set()
    for name in _FAMILIES:
        for node in ast.walk(ast.parse((_OPS / f"{name}.py").read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in REGISTRY:
                found.add(node.value)
    # Two that they only mention.
    return sorted(found - {"Const", "If"})


OP_TYPES = _op_types()
_BY_TYPE = {type: [s for s in SAMPLES if s.type == type] for type in OP_TYPES}


# Inputs that TensorFlow gives no gradient to either.
_WITHOUT_GRADIENT = {("MatrixDiagV3", 4), ("MatrixDiagPartV3", 2), ("OneHot", 2), ("OneHot", 3)}


def _id(sample: Sample) -> str:
    return f"{sample.type}-{'-'.join(str(list(np.shape(x))) for x in sample.inputs)}"


def test_there_are_many_ops() -> None:
    assert len(OP_TYPES) > 150


@pytest.mark.parametrize("type", OP_TYPES)
def test_is_described_as_in_tensorflow(type: str) -> None:
    """Name, inputs, dtypes allowed and statefulness are TensorFlow's."""
    op = REGISTRY[type]
    if type in _NOT_IN_TENSORFLOW:
        assert type not in _RECORDED
        return
    recorded = _RECORDED[type]
    assert op.stateful == recorded["stateful"]
    if type not in _OTHER_INPUTS:
        inputs = ", ".join(f"{p.name}: {'*' if p.variadic else ''}{p.type}" for p in op.parameters)
        assert inputs == recorded["inputs"]
    used = {p.type for p in op.parameters}
    for variable, allowed in recorded["allowed"].items():
        if variable in used:
            assert " ".join(map(str, op.dtypes[variable])) == allowed


@pytest.mark.parametrize("type", OP_TYPES)
def test_has_a_sample(type: str) -> None:
    assert _BY_TYPE[type] or type in _WITHOUT_SAMPLE


def _run(sample: Sample) -> list[np.ndarray]:
    result = REGISTRY[sample.type].kernel(*sample.inputs, **sample.attrs)
    return [] if result is None else list(result) if isinstance(result, tuple) else [result]


def _abstract(x: object, shape: TensorShape, known: bool) -> Abstract:
    dtype = tf.string if isinstance(x, bytes) or x.dtype.kind == "O" else from_numpy(x.dtype)
    return Abstract(dtype, shape, x if known and dtype is not tf.string else None)


def _inferred(sample: Sample, shape_of, known: bool) -> list[Abstract]:
    op = REGISTRY[sample.type]
    abstracts = [_abstract(x, shape_of(TensorShape(np.shape(x))), known) for x in sample.inputs]
    result = op.infer(*abstracts, **sample.attrs)
    return list(result) if isinstance(result, tuple) else [result]


@pytest.mark.parametrize("sample", SAMPLES, ids=_id)
def test_shape_rule_agrees_with_kernel(sample: Sample) -> None:
    """All known gives the exact dtype and, where it depends on shapes only, the exact shape."""
    for abstract, value in zip(_inferred(sample, lambda s: s, True), _run(sample), strict=True):
        assert isinstance(abstract.shape, TensorShape)
        assert abstract.shape.is_compatible_with(np.shape(value))
        if abstract.dtype is not tf.string:
            assert abstract.dtype == from_numpy(value.dtype)
        if abstract.constant is not None:
            np.testing.assert_array_equal(abstract.constant, value)


@pytest.mark.parametrize("sample", SAMPLES, ids=_id)
@pytest.mark.parametrize("known", [True, False], ids=["values", "no-values"])
@pytest.mark.parametrize(
    "blur", [lambda s: TensorShape([None] * s.rank), lambda s: UNKNOWN], ids=["dims", "rank"]
)
def test_shape_rule_accepts_what_is_unknown(sample: Sample, known: bool, blur) -> None:
    """Unknown sizes, ranks and values give a shape that the true one fits."""

    def shape_of(shape: TensorShape) -> TensorShape:
        return shape if known and shape.rank == 0 else blur(shape)

    for abstract, value in zip(_inferred(sample, shape_of, False), _run(sample), strict=True):
        assert TensorShape(abstract.shape).is_compatible_with(np.shape(value))


@pytest.mark.parametrize("type", OP_TYPES)
def test_has_a_gradient_or_says_not(type: str) -> None:
    missing = REGISTRY[type].gradient_function is None
    assert missing == (type in _WITHOUT_ANY_GRADIENT)


def _differentiable() -> list[Sample]:
    absent = (None, registry._no_gradient)
    return [
        sample
        for sample in SAMPLES
        if REGISTRY[sample.type].gradient_function not in absent
        and any(getattr(x, "dtype", None) == np.float64 for x in sample.inputs)
    ]


def _weighted(outputs: list, weights: list) -> object:
    return sum(np.sum(np.asarray(out) * w) for out, w in zip(outputs, weights, strict=True) if w is not None)


@pytest.mark.parametrize("sample", _differentiable(), ids=_id)
def test_gradient_agrees_with_finite_differences(sample: Sample) -> None:
    op, random = REGISTRY[sample.type], np.random.RandomState(1)
    # The second output of cross entropies is their own gradient, and indices have none.
    outputs = _run(sample)[: 1 if "CrossEntropy" in sample.type else None]
    weights = [random.uniform(0.5, 1.5, np.shape(y)) if y.dtype.kind == "f" else None for y in outputs]
    tensors = [tf.constant(x) if not isinstance(x, EagerTensor) else x for x in sample.inputs]
    with tf.GradientTape() as tape:
        floats = [t for t in tensors if t.dtype == tf.float64]
        tape.watch(floats)
        result = op(*tensors, **sample.attrs)
        results = list(result) if isinstance(result, tuple) else [result]
        total = sum(tf.reduce_sum(y * w) for y, w in zip(results, weights, strict=False) if w is not None)
    gradients = iter(tape.gradient(total, floats, unconnected_gradients="zero"))
    for index, x in enumerate(sample.inputs):
        if getattr(x, "dtype", None) != np.float64:
            continue
        found = tf.convert_to_tensor(next(gradients)).numpy()
        if (op.type, index) not in _WITHOUT_GRADIENT:
            numerical = _numerical(sample, index, weights)
            if op.type == "Cholesky":  # moves along symmetric matrices only
                numerical = 0.5 * (numerical + numerical.T)
            np.testing.assert_allclose(found, numerical, rtol=2e-4, atol=2e-5)


def _numerical(sample: Sample, index: int, weights: list, step: float = 1e-6) -> np.ndarray:
    x = np.asarray(sample.inputs[index])
    gradient = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        values = []
        for sign in (1, -1):
            moved = x.copy()
            moved[at] += sign * step
            inputs = [*sample.inputs[:index], moved[()], *sample.inputs[index + 1 :]]
            values.append(_weighted(_run(Sample(sample.type, inputs, sample.attrs))[: len(weights)], weights))
        gradient[at] = (values[0] - values[1]) / (2 * step)
    return gradient


@pytest.mark.parametrize("sample", _differentiable(), ids=_id)
def test_gradient_in_a_graph_of_unknown_sizes_is_the_eager_one(sample: Sample) -> None:
    op = REGISTRY[sample.type]
    floats = [x for x in sample.inputs if getattr(x, "dtype", None) == np.float64]

    def gradients(*arguments: tf.Tensor) -> list:
        given = iter(arguments)
        inputs = [next(given) if getattr(x, "dtype", None) == np.float64 else x for x in sample.inputs]
        with tf.GradientTape() as tape:
            tape.watch(arguments)
            result = op(*inputs, **sample.attrs)
            results = result if isinstance(result, tuple) else (result,)
            total = sum(tf.reduce_sum(y * y) for y in results[:1])
        found = tape.gradient(total, list(arguments), unconnected_gradients="zero")
        return list(map(tf.convert_to_tensor, found))

    signature = [tf.TensorSpec([None] * np.ndim(x), tf.float64) for x in floats]
    traced = tf.function(gradients, input_signature=signature, autograph=False)(*map(tf.constant, floats))
    for found, expected in zip(traced, gradients(*map(tf.constant, floats)), strict=True):
        np.testing.assert_allclose(found.numpy(), expected.numpy(), rtol=1e-9, atol=1e-12)
