"""Python's builtins on tensors, and those that refuse them."""

import pytest

import minitf as tf

VECTOR = tf.constant([3.0, 1.0, 2.0])


def of_unknown_size(function):
    return tf.function(function, input_signature=[tf.TensorSpec([None], tf.float32)])


class TestPython:
    def test_builtins_on_python_values(self):
        seen = []

        @tf.function
        def f(x):
            seen.append(
                (len([1, 2]), int("7"), int("11", 2), float("1.5"), abs(-3), sorted([2, 1]), list(range(2)))
            )
            return x

        f(tf.constant(1))
        assert seen == [(2, 7, 3, 1.5, 3, [1, 2], [0, 1])]

    def test_zip_and_enumerate_of_lists(self):
        @tf.function
        def f(x):
            for i, (a, b) in enumerate(zip([1, 2], [10, 20], strict=True)):
                x = x + i * a * b
            return x

        assert int(f(tf.constant(0))) == 40

    def test_print_prints_while_tracing_only(self, capsys):
        @tf.function
        def f(x):
            print("tracing", x)
            return x

        f(tf.constant(1))
        f(tf.constant(2))
        assert capsys.readouterr().out == 'tracing Tensor("x:0", shape=(), dtype=int32)\n'


class TestTensors:
    def test_len(self):
        f = of_unknown_size(lambda x: len(x) * 2)
        assert int(f(VECTOR)) == 6

    def test_len_of_a_known_size_is_a_python_int(self):
        seen = []

        @tf.function
        def f(x):
            seen.append(len(x))
            return x

        f(VECTOR)
        assert seen == [3]

    def test_len_of_a_scalar(self):
        with pytest.raises(ValueError, match="len requires a non-scalar tensor"):
            tf.function(lambda x: len(x))(tf.constant(1))

    def test_numbers(self):
        values = tf.function(lambda x: (float(x), int(x), abs(x)))(tf.constant(-2.5))
        assert [(value.dtype.name, float(value)) for value in values] == [
            ("float32", -2.5), ("int32", -2.0), ("float32", 2.5)
        ]  # fmt: skip

    def test_numbers_in_text(self):
        values = tf.function(lambda x: (float(x), int(x)))(tf.constant("3"))
        assert [value.numpy() for value in values] == [3.0, 3]

    def test_int_with_a_base(self):
        with pytest.raises(NotImplementedError, match="base 2 not supported for int"):
            tf.function(lambda x: int(x, 2))(tf.constant("11"))

    def test_sorted(self):
        assert tf.function(lambda x: sorted(x))(VECTOR).numpy().tolist() == [1, 2, 3]
        assert tf.function(lambda x: sorted(x, reverse=True))(VECTOR).numpy().tolist() == [3, 2, 1]
        assert tf.function(lambda x: sorted(x, key=lambda value: -value))(VECTOR).numpy().tolist() == [
            3,
            2,
            1,
        ]

    @pytest.mark.parametrize(
        "function",
        [
            lambda x: [a for a, b in zip(x, x, strict=False)],
            lambda x: [a for i, a in enumerate(x)],
            lambda x: [a * 2 for a in x],
            lambda x: sum(x),
            lambda x: any(x),
            lambda x: max(x),
            lambda x: list(x),
            lambda x: bool(x[0]),
        ],
        ids=["zip", "enumerate", "comprehension", "sum", "any", "max", "list", "bool"],
    )
    def test_what_needs_the_values_is_refused(self, function):
        with pytest.raises(TypeError) as caught:
            tf.function(function)(VECTOR)
        assert type(caught.value).__name__ == "OperatorNotAllowedInGraphError"
