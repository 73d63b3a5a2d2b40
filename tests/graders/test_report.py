"""The report's schema is itself a valid schema, and as strict as it looks."""

import jsonschema
import pytest

from graders import report
from graders.problems import KINDS


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(report.schema())


def test_the_schema_knows_every_kind_of_problem():
    assert tuple(report.schema()["$defs"]["problem"]["properties"]["kind"]["enum"]) == KINDS


@pytest.mark.parametrize(
    ("checks", "problem", "errors", "verdict"),
    [
        (["PASS", "PASS"], None, [], "PASS"),
        (["PASS", "FAIL", "SKIP"], None, [], "FAIL"),
        (["PASS", "GRADER_ERROR"], None, ["broken"], "GRADER_ERROR"),
        (["FAIL", "GRADER_ERROR"], None, ["broken"], "FAIL"),
        (["SKIP"], {"kind": "exits"}, [], "FAIL"),
        (["SKIP"], None, ["the player failed"], "GRADER_ERROR"),
    ],
)
def test_overall(checks, problem, errors, verdict):
    assert report.overall([{"verdict": each} for each in checks], problem, errors) == verdict


def test_a_submission_is_known_by_its_bytes():
    as_text, as_bytes = report.submission_json("a.py", "é"), report.submission_json("a.py", "é".encode())
    assert as_text == as_bytes
    assert report.submission_json("a.py", "\ud800")["sha256"]
