"""What the build says on a workbench: enough to open it, and nothing on one that can not open at once."""

from dojo.course import Course
from dojo.site.cards import course_cards
from dojo.site.workbench_element import described
from tests.katas.submissions import ROOT

CARDS = course_cards(Course(ROOT))


def test_a_workbench_says_title_and_number_of_hints() -> None:
    html = '<p>\n<kata-workbench kata="retracing/literals_or_tensors">\n'
    assert described(html, CARDS) == (
        '<p>\n<kata-workbench kata="retracing/literals_or_tensors" name="Literals or tensors?" hints="3">\n'
    )


def test_one_of_recorded_results_says_nothing_and_waits() -> None:
    html = '<kata-workbench kata="deployment/export_signature">'
    assert described(html, CARDS) == html
