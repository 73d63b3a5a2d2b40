"""What `tf.print` writes, and when (recorded from TensorFlow 2.21)."""

import sys
from pathlib import Path

import numpy as np
import pytest

import minitf as tf
from minitf.instruments.events import listen

C = tf.constant


def written(capsys: pytest.CaptureFixture, *inputs: object, **options: object) -> str:
    tf.print(*inputs, output_stream=sys.stdout, **options)
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (C(1.5), "1.5"),
        (C([1.0, 2.5, 1 / 3]), "[1 2.5 0.333333343]"),
        (C([[1, 2], [3, 4]]), "[[1 2]\n [3 4]]"),
        (C("a"), "a"),
        (C(["a", "b"]), '["a" "b"]'),
        (C([True, False]), "[1 0]"),
        (C(1e6), "1e+06"),
        (C(123456.7), "123456.703"),
        (C(np.pi, tf.float64), "3.1415926535897931"),
        (C(0.1, tf.float16), "0.0999755859"),
        (C(np.arange(20)), "[0 1 2 ... 17 18 19]"),
        (C([-0.0, 1e-7]), "[-0 1e-07]"),
        (tf.zeros([2, 1, 2]), "[[[0 0]]\n\n [[0 0]]]"),
        ({"b": C([1]), "a": (C(2), "t")}, "{'a': (2, 't'), 'b': [1]}"),
        ([1, "x", None], "[1, 'x', None]"),
        (np.array([1, 2]), "array([1, 2])"),
        ("%d {} {{}}", "%d {} {{}}"),
    ],
)
def test_text(capsys: pytest.CaptureFixture, value: object, text: str) -> None:
    assert written(capsys, value) == text + "\n"


def test_separator_end_and_summary(capsys: pytest.CaptureFixture) -> None:
    assert written(capsys, "a", C([1, 2, 3]), 2, sep="-", end="!", summarize=1) == "a-[1 ... 3]-2!"


def test_writes_to_stderr_unless_told(capsys: pytest.CaptureFixture) -> None:
    tf.print("x")
    assert capsys.readouterr().err == "x\n"


def test_writes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "log"
    for word in ("a", "b"):
        tf.print(word, output_stream=f"file://{target}")
    assert target.read_text() == "a\nb\n"


def test_writes_each_time_a_function_runs(capsys: pytest.CaptureFixture) -> None:
    @tf.function
    def show(x: tf.Tensor) -> None:
        tf.print("x:", x, output_stream=sys.stdout)

    show(C(1))
    show(C(2))
    assert capsys.readouterr().out == "x: 1\nx: 2\n"
    assert show.experimental_get_tracing_count() == 1


def test_tells_those_who_listen(capsys: pytest.CaptureFixture) -> None:
    events: list[dict] = []
    with listen(events.append):
        tf.print("x", C(1))
    assert [event for event in events if event["kind"] == "print"] == [
        {"kind": "print", "when": "run", "text": "x 1\n", "by": "tf.print"}
    ]


def test_refuses_unknown_streams_and_options() -> None:
    with pytest.raises(ValueError, match=r"Unsupported output stream, logging level, or file\.foo\."):
        tf.print("x", output_stream="foo")
    with pytest.raises(ValueError, match=r"Unrecognized keyword arguments for tf\.print"):
        tf.print("x", foo=1)
