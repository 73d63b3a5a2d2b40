"""Grading end to end on TensorFlow: golden reports, problems, and graders that break."""

import json
import shutil

import jsonschema
import pytest

from graders import report
from graders.expected import load_expected
from graders.judge import grade
from graders.kata import Course
from graders.sandboxes.base import Outcome, PlayerBroke
from tests.graders.conftest import COURSE
from tests.graders.record_reports import KEY, report_of

SUBMISSIONS = sorted((COURSE / "submissions").glob("*.py"))


@pytest.mark.xdist_group("graders")
@pytest.mark.tensorflow
@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda path: path.stem)
def test_golden_reports(submission, course, tensorflow_sandbox):
    golden = json.loads(submission.with_suffix(".report.json").read_text(encoding="utf-8"))
    assert report_of(submission, course, tensorflow_sandbox) == golden


@pytest.mark.xdist_group("graders")
@pytest.mark.tensorflow
def test_a_whole_report_follows_the_schema(course, tensorflow_sandbox):
    source = (COURSE / "submissions/traces_per_number.py").read_text(encoding="utf-8")
    graded = grade(KEY, source, tensorflow_sandbox, course=course)
    jsonschema.validate(graded, report.schema())
    assert graded["diagnosis"]["id"] == "rank_is_a_literal"
    assert set(graded["observation"]["scenarios"]["doubles"]) == {"EAGER", "GRAPH"}


@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda path: path.stem)
def test_minitf_gives_the_reports_of_tensorflow(submission, course, minitf_sandbox):
    golden = json.loads(submission.with_suffix(".report.json").read_text(encoding="utf-8"))
    graded = report_of(submission, course, minitf_sandbox)
    assert graded.pop("runtime")["name"] == "minitf"
    assert golden.pop("runtime")["name"] == "tensorflow"
    assert graded == golden


class RecordedSandbox:
    """Gives the recorded observation of the solution, whatever is submitted."""

    name = "subprocess"

    def __init__(self, course):
        self._observation = load_expected(course, KEY)

    def runtime_json(self):
        return {"name": "tensorflow", "version": None}

    def observe(self, source, scenarios, entry_points, name="starter.py"):
        return Outcome(self._observation["runtime"], self._observation, None)


class BrokenSandbox(RecordedSandbox):
    """A player that fails."""

    def observe(self, source, scenarios, entry_points, name="starter.py"):
        raise PlayerBroke("The player failed: KeyError: 'x'")


def graded_with_spec(course, tmp_path, text, sandbox=None, source="x = 1"):
    """Grade with the spec extended by `text`."""
    shutil.copytree(COURSE, tmp_path / "course")
    path = tmp_path / "course/specs/basics/doubling.py"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    folder = tmp_path / "course"
    changed = Course(folder / "katas", folder / "specs", folder / "expected")
    graded = grade(KEY, source, sandbox or RecordedSandbox(course), course=changed)
    jsonschema.validate(graded, report.schema())
    return graded


BROKEN_CHECK = '''

@check(doubles)
def broken(run):
    """Something that cannot be said."""
    run.no_such_method()
'''

NEEDS_BROKEN = '''

@check(doubles, needs=(broken,))
def later(run):
    """Something later."""
'''

FAILING = '''

@check(doubles)
def never(run):
    """Never holds."""
    run.fail("it did not", "it to hold", why="It cannot.")
'''


def test_a_broken_check_is_the_graders_error_and_not_the_learners(course, tmp_path):
    graded = graded_with_spec(course, tmp_path, BROKEN_CHECK + NEEDS_BROKEN)
    verdicts = {check["id"]: check["verdict"] for check in graded["checks"]}
    assert (verdicts["broken"], verdicts["later"]) == ("GRADER_ERROR", "SKIP")
    assert graded["verdict"] == "GRADER_ERROR"
    assert "no_such_method" in graded["grader_errors"][0]


def test_a_failure_counts_more_than_a_broken_check(course, tmp_path):
    assert graded_with_spec(course, tmp_path, BROKEN_CHECK + FAILING)["verdict"] == "FAIL"


NEEDS_TENSORFLOW = """

@check(Scenario("saved", [call("double", tensor(1.0)), restart(), load_model("served", "saved")]),
       runtimes=("tensorflow",))
def reloads(run):
    \"\"\"Can be loaded.\"\"\"
    run.fail("it was judged", "it to be left alone")
"""


def test_a_check_that_needs_tensorflow_counts_neither_way_on_minitf(course, tmp_path, minitf_sandbox):
    with_restart = "from graders import load_model, restart\n" + NEEDS_TENSORFLOW
    solution = (COURSE / "submissions/solution.py").read_text(encoding="utf-8")
    graded = graded_with_spec(course, tmp_path, with_restart, minitf_sandbox, solution)
    assert graded["checks"][-1]["verdict"] == "NEEDS_TENSORFLOW"
    assert graded["verdict"] == "PASS"
    assert set(graded["observation"]["scenarios"]) == {"doubles"}


def test_a_failing_check_tells_its_story(course, tmp_path):
    failed = graded_with_spec(course, tmp_path, FAILING)["checks"][-1]
    assert failed["promise"] == "Never holds."
    assert (failed["happened"], failed["expected"]) == ("it did not", "it to hold")
    assert failed["why"] == "It cannot."
    assert (failed["mode"], failed["scenario"], failed["lesson"]) == ("EAGER", "doubles", "#why")


@pytest.mark.parametrize(
    ("body", "error"),
    [("1 / 0", "ZeroDivisionError"), ("return True", "kata.toml has no text")],
)
def test_a_broken_diagnosis_is_told_to_its_author_only(course, tmp_path, body, error):
    text = FAILING + f"\n@diagnosis(never)\ndef guess(run):\n    {body}\n"
    graded = graded_with_spec(course, tmp_path, text)
    assert graded["diagnosis"] is None
    assert error in graded["grader_errors"][0]
    assert graded["verdict"] == "FAIL"


def test_a_broken_player_is_the_graders_error(course, tmp_path):
    graded = graded_with_spec(course, tmp_path, "", BrokenSandbox(course))
    assert graded["verdict"] == "GRADER_ERROR"
    assert {check["verdict"] for check in graded["checks"]} == {"SKIP"}


def test_a_missing_record_is_the_graders_error(course, tmp_path):
    without = Course(course.katas, course.specs, tmp_path)
    graded = grade(KEY, "x = 1", RecordedSandbox(course), course=without)
    assert graded["verdict"] == "GRADER_ERROR"
    assert "dojo record" in graded["grader_errors"][0]


@pytest.mark.parametrize("source", ["", b"\xff\x00", "def f(:"])
def test_a_problem_in_the_text_needs_no_sandbox(course, source):
    graded = grade(KEY, source, BrokenSandbox(course), course=course)
    jsonschema.validate(graded, report.schema())
    assert graded["verdict"] == "FAIL"
    assert graded["problem"]["do"]
