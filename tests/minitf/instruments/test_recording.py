"""Everything that happens, in order."""

import json

import minitf as tf
from minitf.instruments import record


def test_what_happens_when_tracing_and_when_running(capsys):
    v = tf.Variable(1.0, name="v")

    @tf.function
    def f(x):
        print("tracing", "f")
        tf.print("running")
        v.assign_add(x)
        return v + tf.random.uniform([])

    with record() as made:
        f(tf.constant(1.0))
        print("done")
    told = [
        (e["kind"], e.get("when"), e.get("by"), e.get("text"))
        for e in made.of_kind("trace", "print", "random", "assign")
    ]
    assert told == [
        ("trace", None, None, None),
        ("print", "trace", "print", "tracing f\n"),
        ("print", "run", "tf.print", "running\n"),
        ("assign", None, None, None),
        ("random", None, None, None),
        ("print", "run", "print", "done\n"),
    ]
    assert capsys.readouterr().out == "tracing f\ndone\n"


def test_a_record_is_plain_data():
    f = tf.function(lambda x: tf.tanh(x), autograph=False)
    with record() as made:
        f(tf.constant(1.0))
    assert [event["kind"] for event in json.loads(json.dumps(made.events))] == [
        *("enter", "trace", "traced", "call", "leave")
    ]


def test_ops_are_counted():
    with record() as made:
        tf.function(lambda x: tf.tanh(tf.tanh(x)), autograph=False)(tf.constant(1.0))
        tf.tanh(tf.constant(1.0))
    assert made.ops["Tanh"] == 3


def test_nothing_is_recorded_afterwards():
    with record() as made:
        pass
    print("later")
    tf.Variable(1.0).read_value()
    assert made.events == [] and not made.ops
