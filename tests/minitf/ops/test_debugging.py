"""Checks: eager texts, failing while tracing where values are known, Assert nodes otherwise."""

import pytest

import minitf as tf
from minitf.errors import InvalidArgumentError

D = tf.debugging


def in_graph(check, *values: object):
    """A traced function that runs a check on tensors."""

    def run(*tensors: tf.Tensor) -> tf.Tensor:
        check(*tensors)
        return tf.identity(tensors[0])

    return tf.function(run), [tf.constant(value) for value in values]


def test_assert_equal_shows_where_values_differ() -> None:
    with pytest.raises(InvalidArgumentError) as error:
        D.assert_equal(tf.constant([1.0, 2.0]), tf.constant([1.0, 3.0]), message="boo", summarize=1)
    assert str(error.value) == (
        "boo\nCondition x == y did not hold.\nIndices of first 1 different values:\n[[1]]\n"
        "Corresponding x values:\n[2.]\nCorresponding y values:\n[3.]\n"
        "First 1 elements of x:\n[1.]\nFirst 1 elements of y:\n[1.]"
    )


@pytest.mark.parametrize(
    ("check", "symbol"),
    [
        (D.assert_less, "<"),
        (D.assert_less_equal, "<="),
        (D.assert_greater, ">"),
        (D.assert_greater_equal, ">="),
        (D.assert_equal, "=="),
    ],
)
def test_comparisons(check, symbol: str) -> None:
    low, high = (1, 3) if ">" in symbol else (3, 1)
    with pytest.raises(InvalidArgumentError, match=f"Condition x {symbol} y did not hold."):
        check(tf.constant(low), high)
    check(tf.constant(2), 2) if "=" in symbol else check(tf.constant(high), low)


def test_sign_checks_say_what_was_found() -> None:
    with pytest.raises(InvalidArgumentError) as error:
        D.assert_positive(tf.constant([-1.0, 2.0]), message="pp")
    assert str(error.value) == (
        "pp.  \nCondition x > 0 did not hold element-wise:\nx (shape=(2,) dtype=float32) = \n['-1.0', '2.0']"
    )


def test_assert_shows_its_data() -> None:
    with pytest.raises(InvalidArgumentError) as error:
        D.Assert(tf.constant(False), ["msg", tf.constant([1, 2, 3])], summarize=2)
    assert str(error.value) == (
        "Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'msg'\n1, 2, ..."
    )


@pytest.mark.parametrize(
    ("check", "values", "text"),
    [
        (lambda x: D.assert_positive(x), [[-1, 2]], "assertion failed: [] [Condition x > 0 did not hold"),
        (lambda x, y: D.assert_equal(x, y), [[1.0], [2.0]], "assertion failed: [Condition x == y did not"),
        (lambda x: D.Assert(x > 0, ["msg", x]), [-1.0], "assertion failed: [msg] [-1]"),
        (lambda x: D.check_numerics(x, "bad"), [float("nan")], "bad : Tensor had NaN values"),
    ],
    ids=["positive", "equal", "Assert", "check_numerics"],
)
def test_a_graph_fails_when_it_runs(check, values: list, text: str) -> None:
    function, tensors = in_graph(check, *values)
    function.get_concrete_function(*tensors)
    with pytest.raises(InvalidArgumentError) as error:
        function(*tensors)
    assert text in str(error.value)


def test_a_graph_keeps_the_check_as_a_node() -> None:
    function, tensors = in_graph(lambda x: D.assert_less(x, 5), 3)
    types = [node.type for node in function.get_concrete_function(*tensors).graph.get_operations()]
    assert "Assert" in types
    assert int(function(*tensors)) == 3


def test_known_values_fail_while_tracing() -> None:
    with pytest.raises(InvalidArgumentError, match="Condition x == y did not hold element-wise:"):
        tf.function(lambda: D.assert_equal(1, 2)).get_concrete_function()


def test_static_checks_need_no_node() -> None:
    function, tensors = in_graph(lambda x: D.assert_rank(x, 1), [1.0, 2.0])
    types = [node.type for node in function.get_concrete_function(*tensors).graph.get_operations()]
    assert "Assert" not in types
    with pytest.raises(ValueError, match=r"Tensor  must have rank 2\.  Received rank 1, shape \(2,\)"):
        D.assert_rank(tf.constant([1.0, 2.0]), 2)


def test_assert_shapes_compares_letters() -> None:
    x, y = tf.zeros([2, 3]), tf.zeros([4])
    D.assert_shapes([(x, ("N", 3)), (y, (4,))])
    with pytest.raises(ValueError, match=r"dimension 0 must have size 2\.  Received size 4, shape \(4,\)"):
        D.assert_shapes([(x, ("N", "M")), (y, ("N",))])


def test_assert_type() -> None:
    with pytest.raises(TypeError, match=r"tensor must be of type tf\.int32; got tf\.float32"):
        D.assert_type(tf.constant(1.0), tf.int32)
