"""The same grades in every form; nobody's spreadsheet computes, and nobody learns hidden inputs."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

from dojo.grading.exports import class_report, exercism, feedback, junit, table, write_exports


def of(grades, learner):
    return next(one for one in grades if one.learner == learner)


def test_the_table_is_rfc_4180_and_safe_in_a_spreadsheet(grades):
    text = table.to_csv(grades)
    assert text.count("\r\n") == len(grades) + 1
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["learner"] for row in rows] == ["'=cmd()", "ada", "bob", "eve", "max"]
    assert [row["verdict"] for row in rows] == [one.report["verdict"] for one in grades]
    assert (rows[1]["points"], rows[3]["problem"]) == ("1.0000", "exits")
    for cell in ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"):
        assert table.harmless(cell) == "'" + cell
    assert table.harmless("ada") == "ada"


def test_junit_counts_what_failed(grades):
    root = ET.fromstring(junit.to_xml(grades))
    suites = {suite.get("name"): suite for suite in root}
    assert suites["ada/basics/doubling"].get("failures") == "0"
    assert int(suites["bob/basics/doubling"].get("failures")) == 1
    assert "ended the Python process" in suites["eve/basics/doubling"].findtext("system-err")


def test_exercism_results(grades):
    right, wrong, left = (json.loads(exercism.to_json(of(grades, name))) for name in ("ada", "bob", "eve"))
    assert [one["status"] for one in (right, wrong, left)] == ["pass", "fail", "error"]
    assert right["version"] == 3
    assert {test["status"] for test in right["tests"]} == {"pass"}
    assert any(test["status"] == "fail" and test["message"] for test in wrong["tests"])
    assert "ended the Python process" in left["message"]


def test_feedback_explains_and_keeps_what_was_asked_to_itself(course, grades):
    for one in grades:
        text = feedback.to_markdown(course, one.learner, [one])
        for check in one.report["checks"]:
            for hidden in (check["called"], check["happened"], check["expected"]):
                assert not hidden or hidden not in text
    told = feedback.to_markdown(course, "bob", [of(grades, "bob")])
    diagnosis = of(grades, "bob").report["diagnosis"]
    assert diagnosis["title"] in told and diagnosis["hint"] in told


def test_the_class_report_counts_and_names_misconceptions(course, grades):
    page = class_report.to_html(course, grades)
    assert "5 learners, 5 submissions" in " ".join(page.split())
    assert of(grades, "bob").report["diagnosis"]["title"] in page
    assert "<script" not in page and "=cmd()" in page


def test_learners_cannot_write_html_into_the_class_report(course, grades):
    page = class_report.to_html(course, [replace(grades[1], learner="<script>alert(1)</script>")])
    assert "<script" not in page


def test_what_to_look_at_is_for_the_instructor_only(course, grades):
    reason = {"kind": "trace_counts", "text": "`f` was seen to be traced once, and counts 3 itself."}
    doubtful = replace(grades[1], report=grades[1].report | {"review": [reason, reason]})
    assert reason["text"] in class_report.to_html(course, [doubtful])
    assert "To look at yourself" not in class_report.to_html(course, [grades[1]])
    row = next(csv.DictReader(io.StringIO(table.to_csv([doubtful]), newline="")))
    assert row["review"] == "trace_counts"
    assert reason["text"] not in feedback.to_markdown(course, "ada", [doubtful])


def test_every_form_is_written(course, grades, tmp_path):
    folder = tmp_path / "exports"
    assert [path.name for path in write_exports(course, grades, folder)] == [
        "grades.csv",
        "junit.xml",
        "class.html",
    ]
    assert (folder / "feedback/ada.md").is_file()
    assert (folder / "exercism/ada/basics/doubling/results.json").is_file()
