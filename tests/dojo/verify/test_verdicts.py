"""Every rule about verdicts: one course that keeps them all, and one that breaks each of them somewhere."""

import shutil
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.verify.findings import Finding
from dojo.verify.grading import Graded, KataGraded, grade_katas
from dojo.verify.verdicts import VERDICT_RULES, the_runtimes_agree

KEY = "basics/doubling"
COURSE = Path(__file__).parents[1] / "course"
ANSWERS = "solutions/basics/doubling"
SPEC = "graders/specs/basics/doubling.py"

MORE_CHECKS = '''

@check(numbers, modes=(EAGER,))
def is_held_by_nobody(run):
    """Nothing fails this."""


@check(numbers, modes=(EAGER,))
def breaks_on_equal_numbers(run):
    """A check may look at what is not there."""
    first, second, _ = map(float, run.value(0))
    1 / (first - second)
'''


def copy_of_course(folder: Path) -> Course:
    shutil.copytree(COURSE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return Course(folder)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def break_every_rule(course: Course) -> None:
    root = course.root
    wrong = root / ANSWERS / "wrong_fixes"
    shutil.copy(course.solution(KEY), course.starter(KEY))
    rewrite(root / ANSWERS / "alternatives/converts.py", "tf.convert_to_tensor(number)", "number")
    rewrite(wrong / "reduces_retracing.py", "double(number)", "double(tf.constant(number))")
    rewrite(wrong / "keeps_the_first.py", "Caught by: same_results", "Caught by: traces_once")
    rewrite(wrong / "removes_the_decorator.py", "no_longer_a_graph", "one_number_for_all")
    course.spec(KEY).write_text(course.spec(KEY).read_text(encoding="utf-8") + MORE_CHECKS, encoding="utf-8")


def findings(course: Course) -> list[Finding]:
    graded = grade_katas(course, [KEY], ["minitf"])
    return [finding for kata in graded for rule in VERDICT_RULES for finding in rule(course, kata)]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is found in a course that breaks every rule."""
    course = copy_of_course(tmp_path_factory.mktemp("broken") / "course")
    break_every_rule(course)
    return findings(course)


def test_the_course_itself_keeps_every_rule(course: Course) -> None:
    assert findings(course) == []


@pytest.mark.parametrize(
    ("rule", "path", "words"),
    [
        ("starter-fails", "katas/basics/doubling/starter.py", "must fail a check on minitf, but"),
        (
            "right-passes",
            f"{ANSWERS}/alternatives/converts.py",
            "must pass on minitf, but fails `traces_once` in GRAPH",
        ),
        ("wrong-fails", f"{ANSWERS}/wrong_fixes/reduces_retracing.py", "passes on minitf"),
        (
            "caught-as-named",
            f"{ANSWERS}/wrong_fixes/keeps_the_first.py",
            "names `traces_once`, but on minitf `same_results` caught it first",
        ),
        (
            "diagnosed-as-named",
            f"{ANSWERS}/wrong_fixes/removes_the_decorator.py",
            "names the diagnosis `one_number_for_all`, but minitf finds `no_longer_a_graph`",
        ),
        ("idle-check", SPEC, "ever fails `is_held_by_nobody`"),
        ("broken-check", SPEC, "ZeroDivisionError"),
    ],
)
def test_breaking_a_rule_is_found(broken: list[Finding], rule: str, path: str, words: str) -> None:
    assert any((f.rule, f.path) == (rule, path) and words in f.message for f in broken), broken


def test_a_wrong_fix_that_cannot_be_graded_is_not_caught(course: Course) -> None:
    path = course.root / ANSWERS / "wrong_fixes/keeps_the_first.py"
    rewrite(path, "def double_all", "def double_them")
    found = [finding for finding in findings(course) if finding.path == course.shown(path)]
    assert [finding.rule for finding in found] == ["caught-as-named"]
    assert "does not define `double_all`" in found[0].message


def report(verdict: str) -> dict:
    check = {"id": "same_results", "verdict": verdict, "mode": "EAGER", "happened": "3", "expected": "4"}
    return {"verdict": verdict, "problem": None, "checks": [check], "diagnosis": None, "grader_errors": []}


def test_runtimes_that_disagree_are_found(course: Course) -> None:
    here = Graded(course.solution(KEY), "tensorflow", report("PASS"))
    there = replace(here, runtime="minitf", report=report("FAIL"))
    (found,) = the_runtimes_agree(course, KataGraded(KEY, (), (here, there), ()))
    assert found.message == (
        "on tensorflow it passes, on minitf it fails `same_results` in EAGER (3; expected 4)."
    )


def test_runtimes_that_agree_are_not(course: Course) -> None:
    here = Graded(course.solution(KEY), "tensorflow", report("PASS"))
    there = replace(here, runtime="minitf", report=deepcopy(here.report))
    assert list(the_runtimes_agree(course, KataGraded(KEY, (), (here, there), ()))) == []


def test_every_rule_says_what_it_holds() -> None:
    assert all((rule.__doc__ or "").endswith(".") for rule in VERDICT_RULES)
