"""Errors are told with the learner's own line and without anyone else's frames."""

from graders.player.errors import MOST_MESSAGE, error_outcome, plain_message

IN_USER_CODE = """in user code:

    File "/tmp/x/starter.py", line 28, in bad  *
        return helper(x)
    File "/tmp/x/starter.py", line 31, in helper  *
        if x > 0:

    ValueError: 'z' must also be initialized in the else branch
"""

AT_RUN_TIME = """Graph execution error:

Detected at node assert_greater/Assert defined at (most recent call last):
<stack traces unavailable>
assertion failed: [1] [3]
\t [[{{node assert_greater/Assert}}]] [Op:__inference_rt_42]"""

EAGER_OP = (
    "{{function_node __wrapped__Reshape_device_/job:localhost/device:CPU:0}} Input has 1 values, "
    "but the requested shape has 3 [Op:Reshape]"
)


def test_frames_around_a_message_are_left_out():
    assert plain_message(IN_USER_CODE) == "'z' must also be initialized in the else branch"
    assert plain_message(AT_RUN_TIME) == "assertion failed: [1] [3]"
    assert plain_message(EAGER_OP) == "Input has 1 values, but the requested shape has 3"
    assert plain_message("in <function f at 0x7f62478e2480>, found") == "in <function f>, found"
    assert plain_message("Cannot [take] it: {x}\nsecond line") == "Cannot [take] it: {x}\nsecond line"


def test_the_line_comes_from_the_message_when_it_names_one(tmp_path):
    path = tmp_path / "starter.py"
    path.write_text("\n" * 30 + "    if x > 0:\n", encoding="utf-8")
    message = IN_USER_CODE.replace("/tmp/x/starter.py", str(path))
    outcome = error_outcome(ValueError(message), str(path))
    assert outcome["where"] == {"line": 31, "text": "if x > 0:"}


def test_the_line_comes_from_the_traceback_otherwise(tmp_path):
    path = tmp_path / "starter.py"
    path.write_text("def f():\n    return g()\n\ndef g():\n    return int('x')\n", encoding="utf-8")
    names = {}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    try:
        names["f"]()
    except ValueError as error:
        outcome = error_outcome(error, str(path))
    assert outcome["where"] == {"line": 5, "text": "return int('x')"}
    assert outcome["type"] == "ValueError"


def test_an_error_outside_the_submission_has_no_line():
    assert error_outcome(TypeError("f() missing an argument"), "/nowhere.py")["where"] is None


def test_a_message_has_an_end():
    assert len(error_outcome(ValueError("x" * 10_000), "f.py")["message"]) == MOST_MESSAGE


def test_an_exception_that_cannot_be_printed_is_told_all_the_same():
    class Unspeakable(Exception):
        def __str__(self):
            raise RuntimeError

    told = error_outcome(Unspeakable(), "starter.py")
    assert told["type"] == "Unspeakable"
    assert "cannot be printed" in told["message"]
