"""The command line: what it prints, where, and with which exit status."""

import json
from collections.abc import Callable

import pytest

from dojo.course import Course
from tests.dojo.conftest import Ended

KEY = "basics/doubling"
ANSWERS = "solutions/basics/doubling"


def test_list_shows_tracks_keys_difficulty_and_minutes(dojo: Callable[..., Ended]) -> None:
    status, out, _ = dojo("list")
    assert status == 0
    lines = [line.split() for line in out.splitlines()]
    assert lines.index(["Basics"]) + 1 == lines.index([KEY, "easy", "5", "Doubling"])


def test_check_takes_the_starter_by_itself(dojo: Callable[..., Ended]) -> None:
    status, out, _ = dojo("check", KEY, "--runtime", "minitf")
    assert status == 1
    assert "✓ `double_all(numbers)` returns every number doubled." in out
    assert "✗ Any list of numbers traces `double` once.  GRAPH" in out
    assert "Happened  2 traces" in out and "Expected  1 trace" in out
    assert "Hint      How many traces are there?" in out


def test_check_passes_the_solution(dojo: Callable[..., Ended]) -> None:
    status, out, _ = dojo("check", KEY, f"{ANSWERS}/solution.py", "--runtime", "minitf")
    assert status == 0
    assert out.splitlines()[-1] == "PASS  All checks pass."


def test_check_names_the_misconception_and_gives_its_hint(dojo: Callable[..., Ended]) -> None:
    wrong = f"{ANSWERS}/wrong_fixes/reduces_retracing.py"
    status, out, _ = dojo("check", KEY, wrong, "--runtime", "minitf")
    assert status == 1
    assert "Diagnosis: reduce_retracing generalizes shapes, not Python numbers" in out
    assert "Look at   What type has the argument?" in out


def test_check_explains_what_cannot_be_graded(dojo: Callable[..., Ended], course: Course) -> None:
    course.starter(KEY).write_text("import tensorflow as tf\nx = (\n", encoding="utf-8")
    status, out, _ = dojo("check", KEY, "--runtime", "minitf")
    assert status == 1
    assert "✗ Python cannot read line 2: '(' was never closed." in out
    assert "Line 2    x = (" in out
    assert "Traceback" not in out


def test_check_prints_the_report_as_json(dojo: Callable[..., Ended]) -> None:
    status, out, _ = dojo("check", KEY, "--runtime", "minitf", "--json")
    report = json.loads(out)
    assert status == 1
    assert (report["schema"], report["kata"], report["verdict"]) == ("trace-and-error/report/1", KEY, "FAIL")


def test_check_of_a_broken_spec_blames_the_grader(dojo: Callable[..., Ended], course: Course) -> None:
    spec = course.spec(KEY).read_text(encoding="utf-8")
    course.spec(KEY).write_text(spec.replace("run.expect_same_results()", "1 / 0"), encoding="utf-8")
    status, out, _ = dojo("check", KEY, f"{ANSWERS}/solution.py", "--runtime", "minitf")
    assert status == 2
    assert "The grader failed, not you." in out and "ZeroDivisionError" in out


def test_check_suggests_the_nearest_key(dojo: Callable[..., Ended]) -> None:
    status, out, err = dojo("check", "basics/dubling", "--runtime", "minitf")
    assert (status, out) == (2, "")
    assert err == "dojo: There is no kata 'basics/dubling'. Did you mean 'basics/doubling'?\n"


def test_check_of_a_file_that_is_not_there(dojo: Callable[..., Ended]) -> None:
    status, _, err = dojo("check", KEY, "nowhere.py", "--runtime", "minitf")
    assert (status, err) == (2, "dojo: Cannot read nowhere.py: No such file or directory.\n")


def test_check_without_tensorflow_says_what_to_do(
    dojo: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dojo.sandboxes.find_spec", lambda name: None)
    status, _, err = dojo("check", KEY)
    assert status == 2
    assert "not installed" in err and "--runtime minitf" in err


def test_check_of_an_unknown_runtime_is_a_usage_error(dojo: Callable[..., Ended]) -> None:
    status, _, err = dojo("check", KEY, "--runtime", "pytorch")
    assert status == 2
    assert "tensorflow" in err and "minitf" in err


def test_what_is_not_a_terminal_gets_no_colors(dojo: Callable[..., Ended]) -> None:
    assert "\x1b" not in dojo("check", KEY, "--runtime", "minitf").out


def test_run_shows_both_modes(dojo: Callable[..., Ended]) -> None:
    status, out, _ = dojo("run", KEY, "--runtime", "minitf")
    assert status == 0
    assert "EAGER" in out and "GRAPH" in out
    assert "traces: 0" in out and "traces: 3" in out


def test_run_takes_a_file_too(dojo: Callable[..., Ended], course: Course) -> None:
    (course.root / "program.py").write_text("print('hello')\n", encoding="utf-8")
    status, out, _ = dojo("run", "program.py", "--runtime", "minitf")
    assert (status, out.count("hello")) == (0, 2)


def test_run_says_why_a_program_has_no_end(dojo: Callable[..., Ended], course: Course) -> None:
    (course.root / "program.py").write_text("print('hello')\nexit(3)\n", encoding="utf-8")
    status, out, _ = dojo("run", "program.py", "--runtime", "minitf")
    assert status == 1
    assert "your code ended the Python process" in out and "hello" in out


def test_run_of_what_python_cannot_read(dojo: Callable[..., Ended], course: Course) -> None:
    (course.root / "program.py").write_text("x = (\n", encoding="utf-8")
    status, out, _ = dojo("run", "program.py", "--runtime", "minitf")
    assert (status, out.startswith("✗ Python cannot read line 1")) == (1, True)


def test_new_says_what_it_wrote_and_what_comes_next(dojo: Callable[..., Ended], course: Course) -> None:
    status, out, _ = dojo("new", "basics/tripling")
    assert status == 0
    assert "katas/basics/tripling/starter.py" in out
    assert "dojo verify basics/tripling" in out
    assert "basics/tripling" in course.keys


def test_new_refuses_what_is_no_key(dojo: Callable[..., Ended]) -> None:
    assert dojo("new", "tripling").status == 2


def test_verify_prints_a_line_per_finding(dojo: Callable[..., Ended], course: Course) -> None:
    course.lesson(KEY).unlink()
    status, out, err = dojo("verify", "--runtime", "minitf")
    assert status == 1
    assert out == "docs/katas/basics/doubling.md: missing. [missing-file]\n"
    assert "1 found." in err


def test_mutants_are_counted_and_recorded(dojo: Callable[..., Ended], course: Course) -> None:
    (course.root / "solutions/mutation.json").unlink()
    status, out, _ = dojo("verify", "--mutate", "--save")
    assert status == 0
    assert "100.0% of the changes that matter were rejected." in out
    assert "solutions/mutation.json  recorded" in out
    assert (course.root / "solutions/mutation.json").is_file()


def test_a_grader_that_lets_mutants_pass_fails(dojo: Callable[..., Ended], course: Course) -> None:
    spec = course.spec(KEY)
    spec.write_text(spec.read_text(encoding="utf-8").replace("at_most=1", "at_most=100"), encoding="utf-8")
    status, out, _ = dojo("verify", "--mutate", KEY)
    assert status == 1
    assert f"survived: {KEY} line 12: literal_for_tensor" in out
    assert "GRAPH numbers: 2 traces instead of 1" in out


def test_save_needs_mutate(dojo: Callable[..., Ended]) -> None:
    status, _, err = dojo("verify", "--save")
    assert status == 2
    assert "--mutate" in err


def test_site_data_says_what_it_wrote(dojo: Callable[..., Ended], course: Course) -> None:
    status, out, _ = dojo("site-data")
    assert status == 0
    kata = f"docs/assets/katas/{KEY}"
    shared = ["docs/assets/katas/index.json", "docs/assets/katas/playground.json"]
    assert out.split() == [*shared, f"{kata}.json", f"{kata}/solution.py", f"{kata}/reference.json"]


def test_serve_needs_a_site(dojo: Callable[..., Ended]) -> None:
    status, _, err = dojo("serve")
    assert status == 2
    assert "make start" in err
