"""Events come in order and tell what happened."""

import minitf as tf
from minitf.instruments.events import counted_ops, listen


def heard(action):
    events = []
    with listen(events.append):
        action()
    return events


def test_trace_and_call():
    f = tf.function(lambda x, n: x * n, autograph=False)

    def calls():
        for n in (2, 3, 2):
            f(tf.constant([1.0, 2.0]), n)

    events = heard(calls)
    assert [event["kind"] for event in events] == [
        *("enter", "trace", "traced", "call", "leave"),
        *("enter", "trace", "traced", "call", "leave"),
        *("enter", "call", "leave"),
    ]
    assert events[1]["signature"] == {"x": "float32[2]", "n": "2"}
    assert [event["reason"] for event in events if event["kind"] == "trace"] == [
        "first call",
        "new signature",
    ]
    assert [event["trace"] for event in events if event["kind"] == "call"] == [1, 2, 1]


def test_variables_made_on_the_first_call():
    kept = []

    @tf.function(autograph=False)
    def f():
        if not kept:
            kept.append(tf.Variable(1.0))
        return kept[0].read_value()

    traces = [event for event in heard(f) if event["kind"] == "trace"]
    assert [event["reason"] for event in traces] == ["first call", "variables exist now"]


def test_reads_and_assignments():
    v = tf.Variable(1.0, name="v")
    f = tf.function(lambda: v.assign_add(1.0), autograph=False)
    kinds = [(event["kind"], event["variable"]) for event in heard(f) if "variable" in event]
    assert ("assign", "v") in kinds and ("read", "v") in kinds


def test_counted_ops():
    f = tf.function(lambda x: tf.tanh(tf.tanh(x)), autograph=False)
    f(tf.constant(1.0))
    with counted_ops() as counter:
        f(tf.constant(1.0))
        tf.tanh(tf.constant(1.0))
    assert counter["Tanh"] == 3


def test_silence_after_listening():
    events = heard(lambda: None)
    tf.function(lambda: 1, autograph=False)()
    assert events == []
