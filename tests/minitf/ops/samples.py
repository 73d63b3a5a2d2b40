"""Sample inputs for every op of the families: what its kernel, shape rule and gradient are tested on."""

from dataclasses import dataclass, field

import numpy as np

from minitf import dtypes
from minitf.shapes import TensorShape

_RANDOM = np.random.RandomState(0)


@dataclass
class Sample:
    """Inputs and attributes of one call."""

    type: str
    inputs: list
    attrs: dict = field(default_factory=dict)


SAMPLES: list[Sample] = []


def sample(type: str, *inputs: object, **attrs: object) -> None:
    SAMPLES.append(Sample(type, [_array(x) for x in inputs], attrs))


def _array(value: object) -> object:
    if isinstance(value, (np.ndarray, np.generic)):
        return value
    array = np.array(value)
    if array.dtype.kind == "S":
        array = array.astype(object)
    return (
        array.astype(np.int32)[()] if array.dtype == np.int64 else array[()] if array.shape == () else array
    )


def floats(*shape: int, low: float = -2.0, high: float = 2.0) -> np.ndarray:
    """Different numbers, none near 0, where functions have kinks."""
    count = int(np.prod(shape))
    values = np.linspace(low, high, count) + 0.013
    return _RANDOM.permutation(values).reshape(shape)


x23, y23, y3, y13 = floats(2, 3), floats(2, 3), floats(3), floats(1, 3)
positive23, unit23 = floats(2, 3, low=0.3, high=3.0), floats(2, 3, low=-0.8, high=0.8)
ints23 = np.array([[3, 1, 2], [5, 4, 2]], np.int32)
bools23 = np.array([[True, False, True], [False, False, True]])
words = np.array([b"Ab", b"c d", b""], object)
f32, f64, i32, i64 = dtypes.float32, dtypes.float64, dtypes.int32, dtypes.int64

for type in (
    "AddV2",
    "Sub",
    "Mul",
    "RealDiv",
    "Maximum",
    "Minimum",
    "SquaredDifference",
    "MulNoNan",
    "DivNoNan",
):
    sample(type, x23, y23)
    sample(type, x23, y3)
    sample(type, y13, x23)
for type in ("FloorDiv", "TruncateDiv", "Less", "LessEqual", "Greater", "GreaterEqual"):
    sample(type, x23, y3)
sample("FloorMod", x23, positive23)
sample("TruncateMod", x23, positive23)
sample("AddV2", ints23, np.int32(2))
for type in ("Pow", "Xlogy", "Xdivy", "Atan2"):
    sample(type, positive23, floats(3, low=0.5, high=2))
sample("AddN", x23, y23, y23)
sample("Add", words, words)
for type in (
    "Neg",
    "Abs",
    "Sign",
    "Square",
    "Exp",
    "Expm1",
    "Sin",
    "Cos",
    "Sinh",
    "Cosh",
    "Asinh",
    "Atan",
    "Tanh",
):
    sample(type, x23)
for type in (
    "Sigmoid",
    "Softplus",
    "Relu",
    "Relu6",
    "Elu",
    "Selu",
    "Softsign",
    "Erf",
    "Erfc",
    "Floor",
    "Ceil",
    "Rint",
):
    sample(type, x23)
for type in (
    "Round",
    "IsNan",
    "IsInf",
    "IsFinite",
    "ZerosLike",
    "OnesLike",
    "L2Loss",
    "Softmax",
    "LogSoftmax",
):
    sample(type, x23)
for type in ("Sqrt", "Rsqrt", "Log", "Log1p", "Reciprocal"):
    sample(type, positive23)
for type in ("Tan", "Asin", "Acos", "Atanh"):
    sample(type, unit23)
sample("Acosh", positive23 + 1)
for type in ("ReciprocalGrad", "SqrtGrad", "RsqrtGrad"):
    sample(type, positive23, y23)
for type in ("TanhGrad", "SigmoidGrad"):
    sample(type, unit23, y23)
for type in ("ReluGrad", "Relu6Grad", "SoftplusGrad", "SoftsignGrad", "EluGrad", "SeluGrad"):
    sample(type, y23, unit23)
sample("LeakyRelu", x23, alpha=0.2)
sample("LeakyReluGrad", y23, x23, alpha=0.2)
for type in ("Equal", "NotEqual"):
    sample(type, ints23, np.int32(2), incompatible_shape_error=True)
    sample(type, ints23, y3.astype(np.int32), incompatible_shape_error=False)
    sample(type, words, words, incompatible_shape_error=True)
for type in ("LogicalAnd", "LogicalOr"):
    sample(type, bools23, bools23[:1])
sample("LogicalNot", bools23)
for type in ("BitwiseAnd", "BitwiseOr", "BitwiseXor", "LeftShift", "RightShift"):
    sample(type, ints23, np.int32(1))
sample("Invert", ints23)

# Shapes
sample("Shape", x23, out_type=i32)
sample("Size", x23, out_type=i64)
sample("Rank", x23)
sample("Reshape", x23, [3, -1])
sample("Reshape", x23, [6])
sample("BroadcastTo", y13, [2, 3])
sample("BroadcastTo", y3, [2, 1, 3])
sample("BroadcastGradientArgs", [2, 3], [3])
sample("ReducedShape", [2, 3], [1])
sample("ExpandDims", x23, 1)
sample("ExpandDims", x23, -1)
sample("Squeeze", floats(1, 3, 1), squeeze_dims=[])
sample("Squeeze", floats(1, 3, 1), squeeze_dims=[0])
sample("Transpose", floats(2, 3, 1), [2, 0, 1])
sample("InvertPermutation", [2, 0, 1])
sample("ReverseV2", x23, [1])
sample("Roll", x23, 1, 0)
sample("EnsureShape", x23, shape=TensorShape([None, 3]))
sample("Tile", x23, [2, 1])
sample("Pad", x23, [[1, 0], [0, 2]])
sample("PadV2", x23, [[1, 0], [0, 2]], np.float64(0.5))
sample("MirrorPad", x23, [[1, 0], [0, 2]], mode="REFLECT")
sample("MirrorPad", x23, [[1, 2], [2, 2]], mode="SYMMETRIC")
sample("MirrorPadGrad", floats(3, 5), [[1, 0], [0, 2]], mode="REFLECT")
sample("MirrorPadGrad", floats(5, 7), [[1, 2], [2, 2]], mode="SYMMETRIC")
sample("Repeat", x23, [1, 2, 0], axis=1)
sample("Repeat", x23, 2, axis=0)

# Joining and splitting
sample("Pack", x23, y23, axis=1)
sample("Unpack", x23, num=2, axis=0)
sample("ConcatV2", x23, y13, 0)
sample("Split", 1, x23, num_split=3)
sample("SplitV", x23, [1, 2], 1, num_split=2)

# Reductions
for type in ("Sum", "Mean", "Max", "Min", "Prod", "EuclideanNorm"):
    sample(type, x23, [0], keep_dims=False)
    sample(type, x23, [0, 1], keep_dims=True)
    sample(type, x23, -1, keep_dims=False)
for type in ("All", "Any"):
    sample(type, bools23, [1], keep_dims=False)
for type in ("ArgMax", "ArgMin"):
    sample(type, x23, 1, output_type=i64)
for type in ("Cumsum", "Cumprod"):
    sample(type, x23, 1, exclusive=False, reverse=False)
    sample(type, x23, 0, exclusive=True, reverse=True)

# Indexing
_NO_MASKS = dict.fromkeys(("begin_mask", "ellipsis_mask", "end_mask", "new_axis_mask", "shrink_axis_mask"), 0)
sample("StridedSlice", x23, [0, 1], [2, 3], [1, 1], **_NO_MASKS)
sample("StridedSlice", x23, [1], [2], [1], **_NO_MASKS | {"shrink_axis_mask": 1})
sample(
    "StridedSlice",
    x23,
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, -1],
    **_NO_MASKS | {"ellipsis_mask": 1, "new_axis_mask": 2, "begin_mask": 4, "end_mask": 4},
)
sample("StridedSliceGrad", [2, 3], [0, 1], [2, 3], [1, 1], floats(2, 2), **_NO_MASKS)
sample("Slice", x23, [0, 1], [-1, 2])
sample("GatherV2", x23, [1, 1, 0], 0, batch_dims=0)
sample("GatherV2", x23, [[2, 0], [0, 1]], 1, batch_dims=1)
sample("GatherV2Grad", [2, 3], [1, 1, 0], 0, floats(3, 3), batch_dims=0)
sample("GatherNd", x23, [[0, 1], [1, 2]], bad_indices_policy="")
sample("ScatterNd", [[1], [3]], floats(2, 3), [4, 3], bad_indices_policy="")
for type in (
    "TensorScatterUpdate",
    "TensorScatterAdd",
    "TensorScatterSub",
    "TensorScatterMax",
    "TensorScatterMin",
):
    sample(type, floats(4), [[1], [3]], floats(2), bad_indices_policy="")
sample("SelectV2", bools23, x23, y3)
sample("Where", bools23)
sample("OneHot", ints23, 4, np.float64(2), np.float64(-1), axis=-1)

# New tensors
sample("Fill", [2, 3], np.float64(1.5))
sample("Range", 1, 7, 2)
sample("LinSpace", np.float64(0), np.float64(1), 5)

# Linear algebra
for flip_a, flip_b in ((False, False), (True, False), (False, True), (True, True)):
    a, b = floats(*((3, 2) if flip_a else (2, 3))), floats(*((4, 3) if flip_b else (3, 4)))
    sample("MatMul", a, b, transpose_a=flip_a, transpose_b=flip_b, grad_a=False, grad_b=False)
    a, b = np.stack([a, 2 * a]), b[None]
    sample("BatchMatMulV2", a, b, adj_x=flip_a, adj_y=flip_b, grad_x=False, grad_y=False)
sample("Einsum", x23, floats(3, 4), equation="ij,jk->ik")
sample("Einsum", x23, y23, equation="ij,ij->i")
sample("MatrixDiagV3", x23, 0, -1, -1, np.float64(0), align="RIGHT_LEFT")
sample("MatrixDiagPartV3", x23, 0, np.float64(0), align="RIGHT_LEFT")
sample("MatrixSetDiagV3", x23, floats(2), 0, align="RIGHT_LEFT")
sample("MatrixBandPart", x23, 0, 1)
_square = np.array([[2.0, 0.3], [0.1, 1.5]])
sample("MatrixInverse", _square, adjoint=False)
sample("MatrixInverse", _square, adjoint=True)
sample("MatrixDeterminant", _square)
sample("MatrixSolve", _square, floats(2, 2), adjoint=False)
sample("MatrixSolve", _square, floats(2, 2), adjoint=True)
sample("Cholesky", np.array([[2.0, 0.3], [0.3, 1.5]]))

# Neural networks
sample("BiasAdd", x23, y3, data_format="NHWC")
sample("SoftmaxCrossEntropyWithLogits", x23, np.array([[0.2, 0.3, 0.5], [1.0, 0.0, 0.0]]))
sample("SparseSoftmaxCrossEntropyWithLogits", x23, [2, 0])

# Order, segments
sample("TopKV2", x23, 2, sorted=True, index_type=i32)
sample("Unique", [3, 1, 3], out_idx=i32)
sample("UniqueWithCounts", [3, 1, 3], out_idx=i32)
for type in ("LowerBound", "UpperBound"):
    sample(type, [[1, 3, 5]], [[0, 3, 6]], out_type=i32)
sample("DenseBincount", ints23, size=0)
for type in ("SegmentSum", "SegmentMean", "SegmentMax"):
    sample(type, floats(3, 2), [0, 0, 2])
for type in ("UnsortedSegmentSum", "UnsortedSegmentMax"):
    sample(type, floats(3, 2), [1, 0, 1], 2)
    sample(type, floats(4), [1, -1, 0, 1], 2)

# Text
sample("AsString", x23, precision=-1, scientific=False, shortest=False, width=-1, fill="")
sample("StringFormat", x23, words, template="{} {}", placeholder="{}", summarize=3)
sample("StringJoin", words, words, separator="-")
sample("ReduceJoin", words, [0], keep_dims=False, separator=",")
sample("StringLength", words, unit="BYTE")
sample("StringLower", words, encoding="")
sample("StringUpper", words, encoding="")
sample("StringStrip", words)
sample("Substr", words, 0, 1, unit="BYTE")
sample("StaticRegexReplace", words, pattern="[a-c]", rewrite="x", replace_global=True)
sample("StaticRegexFullMatch", words, pattern="A.")
sample("StringToNumber", np.array([b"1.5", b"2"], object), out_type=f32)
sample("StringSplitV2", np.array(b"a b", object), sep="", maxsplit=-1)
sample("BytesSplit", np.array(b"ab", object))

# Random numbers
_SEEDS = {"seed": 1, "seed2": 2, "state": None}
for type in ("RandomStandardNormal", "RandomUniform", "TruncatedNormal"):
    sample(type, [2, 3], dtype=f64, **_SEEDS)
sample("RandomUniformInt", [2, 3], 1, 9, **_SEEDS)
sample("RandomShuffle", x23, **_SEEDS)
sample("Multinomial", x23, 4, output_dtype=i64, **_SEEDS)
sample("StatelessRandomGetKeyCounter", [1, 2])
_KEY = np.array([5], np.uint64), np.array([0, 7], np.uint64), 1
for type in ("StatelessRandomNormalV2", "StatelessRandomUniformV2", "StatelessTruncatedNormalV2"):
    sample(type, [2, 3], *_KEY, dtype=f64)
sample("StatelessRandomUniformIntV2", [2, 3], *_KEY, 1, 9, dtype=i32)
sample("StatelessRandomUniformFullIntV2", [2, 3], *_KEY, dtype=i64)
sample("StatelessMultinomial", x23, 4, [1, 2], output_dtype=i64)

# Checks
sample("Assert", np.True_, x23, summarize=3)
sample("CheckNumerics", x23, message="bad")
