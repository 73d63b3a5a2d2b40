"""The grades as JUnit XML, which continuous-integration servers show: a suite per submission."""

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

from dojo.grading.store import Graded
from dojo.report_view import safe


def to_xml(grades: Sequence[Graded]) -> str:
    """`<testsuites>` with a `<testcase>` per check, named by its promise."""
    root = ET.Element("testsuites", name="Trace & Error")
    for one in grades:
        _suite(root, one)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(root: ET.Element, one: Graded) -> None:
    checks = one.report["checks"]
    verdicts = [check["verdict"] for check in checks]
    suite = ET.SubElement(
        root,
        "testsuite",
        name=f"{one.learner}/{one.key}",
        tests=str(len(checks)),
        failures=str(verdicts.count("FAIL")),
        errors=str(verdicts.count("GRADER_ERROR")),
        skipped=str(verdicts.count("SKIP") + verdicts.count("NEEDS_TENSORFLOW")),
    )
    for check in checks:
        _case(suite, one, check)
    if one.report["problem"]:
        told = ET.SubElement(suite, "system-err")
        told.text = safe(one.report["problem"]["happened"])


def _case(suite: ET.Element, one: Graded, check: dict[str, Any]) -> None:
    case = ET.SubElement(suite, "testcase", classname=f"{one.learner}.{one.key}", name=safe(check["promise"]))
    match check["verdict"]:
        case "FAIL":
            ET.SubElement(case, "failure", message=safe(check["why"] or "")).text = check["id"]
        case "GRADER_ERROR":
            ET.SubElement(case, "error", message="the grader failed, not the submission").text = check["id"]
        case "SKIP" | "NEEDS_TENSORFLOW" as verdict:
            ET.SubElement(case, "skipped", message=verdict)
