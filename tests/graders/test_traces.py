"""The reason for a trace, from signatures alone."""

import pytest

from graders.traces import reason

F2, F3, I2 = {"x": "float32[2]"}, {"x": "float32[3]"}, {"x": "int32[2]"}


@pytest.mark.parametrize(
    ("signature", "earlier", "told"),
    [
        (F2, [], "first call"),
        (F3, [F2], "x: float32[2] → float32[3]"),
        (I2, [F2, F3], "x: float32[2] → int32[2]"),
        ({"x": "float32[]", "n": "4"}, [{"x": "float32[]", "n": "3"}], "n: Python value 3 → 4"),
        ({"n": "int32[]"}, [{"n": "3"}], "n: 3 → int32[]"),
        ({"s": "'a[1]'"}, [{"s": "'b=2'"}], "s: Python value 'b=2' → 'a[1]'"),
        ({"c": "object C #2"}, [{"c": "object C #1"}], "c: object C #1 → object C #2"),
        ({"p": "(1, 2)"}, [{"p": "(1, 3)"}], "p: (1, 3) → (1, 2)"),
        ({"v": "Variable float32[2]"}, [{"v": "float32[2]"}], "v: float32[2] → Variable float32[2]"),
        ({"a": "1", "b": "2"}, [{"a": "0", "b": "0"}], "a: Python value 0 → 1; b: Python value 0 → 2"),
        ({"a": "1"}, [{"a": "1", "b": "2"}], "b: 2 was passed before"),
        ({"a": "1", "b": "2"}, [{"a": "1"}], "b: 2 was not passed before"),
        (F2, [F2], "same arguments in another context"),
    ],
)
def test_reason(signature, earlier, told):
    assert reason(signature, earlier) == told


def test_the_nearest_earlier_trace_is_named_and_of_equals_the_latest():
    before = [{"x": "float32[1]", "n": "1"}, {"x": "float32[2]", "n": "7"}, {"x": "float32[3]", "n": "1"}]
    assert reason({"x": "float32[4]", "n": "1"}, before) == "x: float32[3] → float32[4]"


def test_a_new_function_object_traces_although_the_code_is_known():
    assert reason(F2, [], made_again=True) == "new tf.function object"


def test_creating_variables_traces_the_body_again():
    assert reason(F2, [F2], created_variables=True).startswith("variables were created")
    assert reason(F3, [F2], created_variables=True) == "x: float32[2] → float32[3]"
