"""Variables: reading, writing, and when they may be made."""

import pytest

import minitf as tf


def test_text():
    v = tf.Variable([1, 2], name="foo")
    assert repr(v) == "<tf.Variable 'foo:0' shape=(2,) dtype=int32, numpy=array([1, 2], dtype=int32)>"
    assert type(v).__name__ == "ResourceVariable" and isinstance(v, tf.Variable)


def test_assignments():
    v = tf.Variable(1.0)
    v.assign(5)
    v.assign_add(2.0)
    v.assign_sub(1.0)
    assert v.numpy() == 6.0


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        ([1.0, 2.0], ValueError, "Cannot assign value to variable ' Variable:0': Shape mismatch."),
        (tf.constant(1), ValueError, "Tensor conversion requested dtype float32 for Tensor with dtype int32"),
        ("a", TypeError, "Cannot convert 'a' to EagerTensor of dtype float32"),
    ],
)
def test_what_assign_refuses(value, error, text):
    with pytest.raises(error, match=text):
        tf.Variable(1.0).assign(value)


def test_in_place_operators_are_refused():
    v = tf.Variable(1.0)
    with pytest.raises(RuntimeError, match=r"Use `variable.assign_add\(value\)` to modify the variable"):
        v += 1.0


def test_a_function_reads_the_value_of_the_call():
    v = tf.Variable(1.0)
    read = tf.function(lambda: v + 0.0)
    first = float(read())
    v.assign(7.0)
    assert (first, float(read()), read.experimental_get_tracing_count()) == (1.0, 7.0, 1)


def test_reads_and_writes_keep_their_order():
    v = tf.Variable(1.0)

    @tf.function
    def f():
        before = v.read_value()
        v.assign_add(10.0)
        return before, v.read_value()

    assert [float(item) for item in f()] == [1.0, 11.0]


def test_a_variable_per_call_is_refused():
    @tf.function
    def f():
        return tf.Variable(1.0)

    with pytest.raises(ValueError, match=r"only supports singleton tf\.Variables created on the first call"):
        f()


def test_a_guarded_variable_is_made_once_and_traced_twice():
    class Counter(tf.Module):
        def __init__(self):
            super().__init__()
            self.v = None

        @tf.function
        def __call__(self, x):
            if self.v is None:
                self.v = tf.Variable(x * 2.0)
            return self.v.assign_add(1.0)

    counter = Counter()
    assert [float(counter(tf.constant(1.0))) for _ in range(2)] == [3.0, 4.0]
    assert counter.__call__.experimental_get_tracing_count() == 2


def test_a_variable_on_a_later_trace_is_refused():
    kept = []

    @tf.function
    def f(n):
        if n == 2:
            kept.append(tf.Variable(1.0))
        return n

    f(1)
    with pytest.raises(ValueError, match="Creating variables on a non-first call"):
        f(2)


def test_a_function_poisoned_by_its_first_call_returns_none():
    kept = []

    @tf.function
    def f():
        kept.append(tf.Variable(1.0))
        raise RuntimeError("after making a variable")

    with pytest.raises(RuntimeError, match="after making a variable"):
        f()
    assert f() is None


def test_numpy_is_only_for_eager_code():
    v = tf.Variable(1.0)
    with pytest.raises(
        NotImplementedError, match=r"numpy\(\) is only available when eager execution is enabled"
    ):
        tf.function(lambda: v.numpy(), autograph=False)()


def test_scatter():
    v = tf.Variable([1, 2, 3])
    v.scatter_nd_update([[0], [2]], [10, 30])
    v.scatter_nd_add([[1]], [5])
    assert v.numpy().tolist() == [10, 7, 30]
