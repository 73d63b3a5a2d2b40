"""The comparison forgives what may differ and nothing else."""

from pathlib import Path

import pytest

from tests.conformance.compare import compare, headline, level_reached, same_text
from tests.conformance.normalizing import normalize, normalize_warning

PROGRAM = Path("/somewhere/programs/tracing/example.py")


def outcome(**changes) -> dict:
    return {"stdout": [], "tf_print": [], "warnings": [], "error": None, **changes}


def error(name: str, *message: str, bases=("Exception",)) -> dict:
    return {"class": name, "bases": list(bases), "message": list(message)}


class TestSameText:
    @pytest.mark.parametrize("actual", ["0.30000", "0.3000001", "3e-1"])
    def test_close_floats_agree(self, actual):
        assert same_text("loss 0.3", f"loss {actual}")

    @pytest.mark.parametrize(
        ("expected", "actual"),
        [
            ("0.3", "0.301"),
            ("3", "4"),
            ("[1 2]", "[1, 2]"),
            ("1.0 2.0", "1.0"),
            ("a", "b"),
            ("x1", "x2"),
            ("-1.0", "1.0"),
        ],
    )
    def test_everything_else_differs(self, expected, actual):
        assert not same_text(expected, actual)

    def test_large_integers_are_compared_exactly(self):
        assert not same_text("1000000", "1000001")

    def test_digits_in_names_are_no_numbers(self):
        assert not same_text("while_1.5x", "while_1.50x")


class TestHeadline:
    def test_is_the_first_line_of_a_plain_message(self):
        assert headline(["bad value", "more"]) == "bad value"

    def test_of_a_message_from_user_code_is_below_the_frames(self):
        message = [
            "in user code:",
            "",
            '    File "<program>", line 6, in f  *',
            "        return g(x)",
            "",
            "    ValueError: bad",
            "",
        ]
        assert headline(message) == "ValueError: bad"

    def test_of_nested_user_code_is_the_innermost(self):
        inner = [
            "    ValueError: in user code:",
            "",
            '        File "<program>", line 2, in g  *',
            "            x",
            "",
            "        KeyError: 3",
        ]
        assert (
            headline(["in user code:", "", '    File "<program>", line 6, in f  *', *inner]) == "KeyError: 3"
        )

    def test_of_a_graph_error_is_below_the_stack(self):
        message = [
            "Graph execution error:",
            "",
            "Detected at node A defined at (most recent call last):",
            '  File "<program>", line 3, in <module>',
            "",
            "bad",
        ]
        assert headline(message) == "bad"

    def test_leaves_out_the_wrapping_function(self):
        assert (
            headline(["{{function_node __wrapped__AddV2_device_/job:x}} bad shapes [Op:AddV2]"])
            == "bad shapes [Op:AddV2]"
        )

    def test_of_an_empty_message_is_empty(self):
        assert headline([]) == ""


class TestLevels:
    def test_equal_outcomes_reach_level_three(self):
        assert level_reached(compare(outcome(stdout=["1"]), outcome(stdout=["1"]))) == 3

    @pytest.mark.parametrize(
        "changes", [{"stdout": ["2"]}, {"tf_print": ["2"]}, {"error": error("ValueError", "bad")}]
    )
    def test_another_output_or_outcome_spoils_level_one(self, changes):
        assert level_reached(compare(outcome(), outcome(**changes))) == 0

    def test_another_class_spoils_level_one(self):
        assert (
            level_reached(
                compare(outcome(error=error("ValueError", "bad")), outcome(error=error("TypeError", "bad")))
            )
            == 0
        )

    def test_another_builtin_base_spoils_level_one(self):
        caught = error("LeakError", "bad", bases=("TypeError", "Exception"))
        assert level_reached(compare(outcome(error=caught), outcome(error=error("LeakError", "bad")))) == 0

    def test_another_first_line_spoils_level_two(self):
        assert (
            level_reached(compare(outcome(error=error("E", "bad")), outcome(error=error("E", "worse")))) == 1
        )

    def test_another_last_line_spoils_level_three(self):
        assert (
            level_reached(
                compare(outcome(error=error("E", "bad", "1")), outcome(error=error("E", "bad", "2")))
            )
            == 2
        )

    def test_another_warning_spoils_level_three(self):
        assert level_reached(compare(outcome(warnings=["retracing"]), outcome())) == 2

    def test_a_disagreement_shows_both_sides(self):
        assert (
            str(compare(outcome(stdout=["1"]), outcome(stdout=["2"]))[0])
            == "L1 stdout: TensorFlow '1', minitf '2'"
        )


class TestNormalize:
    @pytest.mark.parametrize(
        ("text", "normal"),
        [
            ("<function f at 0x7f3a11bc>", "<function f at 0x<address>>"),
            (f'File "{PROGRAM}", line 3, in f', 'File "<program>", line 3, in f'),
            ('File "/opt/lib/ops.py", line 812, in add', 'File "<runtime>/ops.py", in add'),
            ('File "/tmp/__autograph_generated_fileab3_x.py", line 9', 'File "<autograph>", line 9'),
            ("[Op:__inference_step_912]", "[Op:__inference_step_<n>]"),
            ("FuncGraph(name=while_body_31, id=139812)", "FuncGraph(name=while_body_<n>, id=<address>)"),
        ],
    )
    def test_replaces_what_differs_between_runs(self, text, normal):
        assert normalize(text, PROGRAM) == normal

    @pytest.mark.parametrize("text", ["0x1f", "step_2", "line 812", "while_loop 31", "a\n\n\nb"])
    def test_leaves_everything_else(self, text):
        assert normalize(text, PROGRAM) == text

    def test_keeps_only_the_programs_frames_of_a_node_stack(self):
        head = "Detected at node A defined at (most recent call last):\n\n"
        foreign, own = '  File "/lib/run.py", line 1, in go\n\n', f'  File "{PROGRAM}", line 3, in f\n\n'
        assert (
            normalize(head + foreign + own + "bad", PROGRAM)
            == head + '  File "<program>", line 3, in f\n\nbad'
        )

    def test_cuts_the_stack_off_a_warning(self):
        assert normalize_warning("Wrong dtype. Traceback:\n  File x", PROGRAM) == "Wrong dtype."
