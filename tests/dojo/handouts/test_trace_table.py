"""Trace tables: a row for each call, in both modes, told only where the table is filled."""

from dojo.handouts.played import traces
from dojo.handouts.trace_table import program_table

COUNTING = """\
import tensorflow as tf

@tf.function
def double(x):
    print("Python", x.dtype.name)
    tf.print("graph")
    return x + x

print("start")
for x in (1, 2, 0.5):
    double(tf.constant(x))
print("end")
"""


def test_a_blank_table_tells_the_calls_and_nothing_else() -> None:
    (table,) = program_table(COUNTING, None, filled=False)
    call = "double(tf.constant(x))"
    assert [(row["number"], row["line"], row["code"]) for row in table["rows"]] == [
        (None, None, "before the calls"),
        (1, 11, call),
        (2, 11, call),
        (3, 11, call),
        (None, None, "after the calls"),
    ]
    assert all(set(row) == {"number", "line", "code", "room"} for row in table["rows"])


def test_calls_get_as_much_room_as_the_one_that_prints_most() -> None:
    """Rows of different heights would tell which calls are traced."""
    (table,) = program_table(COUNTING, None, filled=False)
    assert [row["room"] for row in table["rows"]] == [1, 2, 2, 2, 1]


def test_a_filled_table_tells_what_each_mode_printed_and_why_it_traced() -> None:
    (table,) = program_table(COUNTING, None, filled=True)
    start, first, second, third, end = table["rows"]
    assert start["eager"]["prints"] == start["graph"]["prints"] == [{"text": "start", "tracing": False}]
    assert first["eager"]["prints"] == [
        {"text": "Python int32", "tracing": False},
        {"text": "graph", "tracing": False},
    ]
    assert first["graph"]["prints"][0] == {"text": "Python int32", "tracing": True}
    assert first["traced"] == ["trace 1 of double: first call"]
    assert second["traced"] == ["no: trace 1 again"]
    assert second["graph"]["prints"] == [{"text": "graph", "tracing": False}]
    assert third["traced"] == ["trace 2 of double: x: int32[] → float32[]"]
    assert end["graph"]["prints"] == [{"text": "end", "tracing": False}]


def test_where_graph_mode_ends_early_the_rest_is_not_reached() -> None:
    program = COUNTING.replace('print("Python", x.dtype.name)', "x = x.numpy()")
    (table,) = program_table(program, None, filled=True)
    assert [row["number"] for row in table["rows"]] == [None, 1, None, 2, 3, None]
    assert table["rows"][2]["code"] == "then"
    assert table["rows"][2]["graph"]["error"].startswith("AttributeError: ")
    assert [row["graph"]["reached"] for row in table["rows"][3:]] == [False, False, False]
    assert all(row["eager"]["reached"] for row in table["rows"] if row["number"])


def test_a_program_without_calls_is_one_row() -> None:
    (table,) = program_table("print(1)", None, filled=False)
    assert [row["code"] for row in table["rows"]] == ["the whole program"]


def test_traces_made_for_one_reason_again_and_again_are_told_at_once() -> None:
    reason = {"kind": "trace", "function": "f", "reason": "same arguments in another context"}
    events = [reason | {"number": number} for number in (2, 3, 4)]
    first = {"kind": "trace", "function": "f", "reason": "first call", "number": 1}
    assert traces([first, *events]) == [
        "trace 1 of f: first call",
        "traces 2 to 4 of f: same arguments in another context",
    ]
