"""NumPy, as programs use it beside TensorFlow."""

import numpy as np
import tensorflow as tf

print(
    np.array([1, 2, 3]),
    np.array([[1.0, 2.0]]),
    np.array([True]),
    np.array(["a"]),
    np.array(1),
    np.array([1j]),
    np.array([1], dtype="float32"),
)
print(
    np.zeros((2, 2)),
    np.ones(3, np.int32),
    np.full((2,), 7),
    np.arange(6).reshape(2, 3),
    np.linspace(0, 1, 5),
    np.eye(2),
    np.empty((0,)),
    np.zeros_like([1]),
)
for dtype in (
    "float64",
    "float32",
    "float16",
    "int64",
    "int32",
    "int16",
    "int8",
    "uint8",
    "bool",
    "complex64",
):
    x = np.array([3, 1, 2, 1]).astype(dtype)
    print(
        dtype,
        x + x,
        x * x,
        x == x,
        x != 1,
        x.sum(),
        x.prod(),
        x.mean(),
        np.sort(x),
        np.argsort(x),
        np.unique(x),
        x.max(),
        x.argmax(),
        np.where(x > 1, x, 0),
        x[x > 1],
        x.nonzero(),
        np.dot(x, x),
        np.concatenate([x, x]),
        x.any(),
        x.cumsum(),
    )
    if dtype not in ("bool", "complex64"):
        print(
            x - x,
            -x,
            x // 2,
            x % 2,
            x < 2,
            x >= 2,
            np.maximum(x, 2),
            np.minimum(x, 2),
            np.clip(x, 1, 2),
            np.abs(x),
            np.sign(x),
            x**2,
            np.square(x),
            x / 2,
            x.std(),
            x.var(),
            x.min(),
            x.argmin(),
        )
    if dtype.startswith("float"):
        print(
            np.sqrt(x),
            np.exp(x),
            np.log(x),
            np.sin(x),
            np.cos(x),
            np.tan(x),
            np.tanh(x),
            np.floor(x),
            np.ceil(x),
            np.round(x),
            np.isnan(x),
            np.isfinite(x),
            np.log1p(x),
            np.expm1(x),
            np.power(x, 2),
            np.allclose(x, x),
            np.percentile(x, 50),
            np.median(x),
            np.isinf(x),
            np.arctan2(x, x),
        )
    if dtype.startswith(("int", "uint", "bool")):
        print(x & x, x | x, x ^ x, ~x, np.bincount(x.astype(int)), x.astype("float32"), x.tolist())

a = np.arange(24.0).reshape(2, 3, 4)
print(
    a[0],
    a[:, 1],
    a[..., -1],
    a[1, 2, 3],
    a[:, ::2],
    a[[0, 1]],
    a.T.shape,
    a.transpose(1, 0, 2).shape,
    a.reshape(-1),
    a.ravel(),
    a.flatten()[:2],
    a.squeeze().shape,
    a[None].shape,
)
a[0, 0] = 5
a[a > 20] = 0
a += 1
print(
    a.sum(axis=0),
    a.mean(axis=(1, 2)),
    a.max(axis=-1, keepdims=True),
    np.expand_dims(a, 0).shape,
    np.swapaxes(a, 0, 1).shape,
    a.ndim,
    a.size,
    a.dtype,
    a.nbytes,
    a.copy() is a,
)
m = a[0, :, :3]
print(
    m @ m,
    np.matmul(m, m),
    m.dot(m),
    np.outer([1, 2], [3, 4]),
    np.einsum("ij,jk->ik", m, m),
    np.tensordot(m, m, 1),
    np.trace(m),
    np.diag(m),
    np.tril(m),
    np.triu(m),
    np.inner([1, 2], [3, 4]),
    np.cross([1, 0, 0], [0, 1, 0]),
)
s = m @ m.T + np.eye(3)
print(
    np.linalg.inv(s),
    np.linalg.solve(s, [1, 2, 3]),
    np.linalg.norm(m),
    np.linalg.det(s),
    np.linalg.eigh(s)[0],
    np.linalg.norm(m, axis=1),
    np.linalg.matrix_rank(s),
    np.linalg.cholesky(s),
)
print(
    np.stack([m, m]).shape,
    np.vstack([m, m]).shape,
    np.hstack([m, m]).shape,
    np.split(m, 3)[0],
    np.tile([1, 2], 2),
    np.repeat([1, 2], 2),
    np.pad([1], 1),
    np.flip(m),
    np.roll([1, 2, 3], 1),
    np.array_split([1, 2, 3], 2),
)
print(
    np.array_equal(m, m),
    np.all(m == m),
    np.any(m > 1),
    np.count_nonzero(m),
    np.cumsum([1, 2]),
    np.diff([1, 3]),
    np.searchsorted([1, 3], 2),
    np.histogram([1, 2, 2], 2),
    np.meshgrid([1, 2], [3])[0],
    np.isin([1], [1, 2]),
    np.argwhere([0, 1]),
)
print(
    np.float32(1.5),
    np.int64(3) + 1,
    float(np.float64(2)),
    np.bool_(True),
    np.inf,
    np.nan,
    np.pi,
    np.finfo("float32").eps,
    np.iinfo("int8").max,
    np.float32(1) / 3,
    repr(np.float32(1)),
    np.dtype("int32").name,
    np.result_type("int32", "float32"),
)
print(
    np.array([0.1, 1e10, 1e-10]),
    np.array([1, 1000]),
    np.array2string(m, precision=2),
    str(np.arange(2000)),
    np.nan_to_num([np.nan]),
    np.interp(1.5, [1, 2], [3, 4]),
    np.polyfit([0, 1, 2], [1, 3, 5], 1),
    np.cov([1, 2], [3, 5]),
    np.corrcoef([1, 2, 4], [1, 2, 3]),
    np.average([1, 2], weights=[1, 3]),
    np.triu_indices(2),
    np.ix_([0], [1]),
    np.ndenumerate,
    np.vectorize(lambda v: v + 1)([1]),
)
with np.errstate(all="ignore"):
    print(np.array([1.0]) / 0, np.log([0.0]), np.array([1]) // 0)
np.set_printoptions(precision=3)
print(
    np.array([1.23456789]),
    np.take([1, 2], [0]),
    np.put_along_axis,
    np.copyto,
    np.fromiter(range(3), float),
    np.frombuffer(b"\0\1", "uint8"),
    np.lexsort(([1, 2],)),
    np.argpartition([3, 1, 2], 1),
    np.logical_and([1], [0]),
    np.logical_not([1]),
    np.nansum([np.nan, 1]),
    np.ptp([1, 3]),
    np.quantile([1, 2], 0.5),
)
for act in (
    lambda: np.ones(2) + np.ones(3),
    lambda: np.ones(2)[5],
    lambda: np.ones((2, 3)) @ np.ones((2, 3)),
    lambda: np.array([1]).reshape(2, 3),
    lambda: np.array([[1], [1, 2]]),
    lambda: np.linalg.inv(np.zeros((2, 2))),
):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error)
t = tf.constant(m)
print(
    np.asarray(t),
    t.numpy(),
    np.sum(t),
    tf.constant(np.float32(1)),
    tf.convert_to_tensor(np.arange(3)),
    t + m,
    np.ones(3)[np.newaxis].shape,
    np.array(t),
    tf.cast(m, "float32").numpy().dtype,
)
