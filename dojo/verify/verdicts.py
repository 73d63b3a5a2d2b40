"""Rules about what the graders say to each answer of a kata."""

from collections.abc import Callable, Iterator

from dojo.course import Course
from dojo.verify.answers import claims
from dojo.verify.findings import Finding, finding
from dojo.verify.grading import Graded, KataGraded


def the_starter_fails(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """The starter can be graded, and fails a check."""
    for one in kata.starter:
        if one.report["verdict"] != "FAIL" or one.report["problem"]:
            message = f"must fail a check on {one.runtime}, but {told(one)}."
            yield finding(course, one.path, "starter-fails", message)


def right_answers_pass(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """The solution and every alternative pass every check."""
    for one in kata.right:
        if one.report["verdict"] != "PASS":
            yield finding(course, one.path, "right-passes", f"must pass on {one.runtime}, but {told(one)}.")


def wrong_fixes_fail(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """No wrong fix passes."""
    for one in kata.wrong:
        claim = claims(one.path)
        judged_here = not claim or claim[0] in one.verdicts
        if one.report["verdict"] == "PASS" and judged_here:
            yield finding(course, one.path, "wrong-fails", f"passes on {one.runtime}.")


def wrong_fixes_are_caught_as_they_say(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """The first check that a wrong fix fails, and its diagnosis, are those it names."""
    for one in kata.wrong:
        claim = claims(one.path)
        caught = one.failed_checks[0] if one.failed_checks else None
        if claim and caught and claim[0] != caught:
            message = f"names `{claim[0]}`, but on {one.runtime} `{caught}` caught it first."
            yield finding(course, one.path, "caught-as-named", message)
        if claim and caught and claim[1] != one.diagnosis:
            message = f"names the diagnosis `{claim[1]}`, but {one.runtime} finds `{one.diagnosis}`."
            yield finding(course, one.path, "diagnosed-as-named", message)
        if one.report["problem"]:
            yield finding(course, one.path, "caught-as-named", f"cannot be graded: {told(one)}.")


def every_check_fails_something(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """A check that nothing ever fails holds nobody to anything."""
    for runtime in sorted({one.runtime for one in kata.everything}):
        there = [one for one in kata.starter + kata.wrong if one.runtime == runtime]
        failed = {check for one in there for check in one.failed_checks}
        for check in there[0].verdicts if there else ():
            if check not in failed:
                message = f"neither the starter nor any wrong fix ever fails `{check}` on {runtime}."
                yield finding(course, course.spec(kata.key), "idle-check", message)


def no_check_is_broken(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """Nothing makes a check raise: that would be the grader's fault."""
    for one in kata.everything:
        for error in one.report["grader_errors"]:
            message = f"broken on {one.runtime} by {course.shown(one.path)}: {error}"
            yield finding(course, course.spec(kata.key), "broken-check", message)


def the_runtimes_agree(course: Course, kata: KataGraded) -> Iterator[Finding]:
    """Both runtimes give the same verdicts and the same diagnosis."""
    first: dict[str, Graded] = {}
    for one in kata.everything:
        other = first.setdefault(course.shown(one.path), one)
        if said_alike(one, other) != said_alike(other, one):
            message = f"on {other.runtime} it {told(other)}, on {one.runtime} it {told(one)}."
            yield finding(course, one.path, "runtimes-agree", message)


def said_alike(one: Graded, other: Graded) -> tuple[dict[str, str], str | None]:
    """Of the checks that both runtimes can judge: the verdicts, and the diagnosis of one that failed."""
    common = {check: one.verdicts[check] for check in one.verdicts if check in other.verdicts}
    diagnosis = one.report["diagnosis"]
    return common, diagnosis["id"] if diagnosis and diagnosis["check"] in common else None


def told(one: Graded) -> str:
    """A report in half a sentence."""
    if one.report["problem"]:
        return one.report["problem"]["happened"].rstrip(".")
    if not one.failed_checks:
        return {"PASS": "passes"}.get(one.report["verdict"], f"ends in {one.report['verdict']}")
    first = next(check for check in one.report["checks"] if check["verdict"] == "FAIL")
    return f"fails `{first['id']}` in {first['mode']} ({first['happened']}; expected {first['expected']})"


VERDICT_RULES: tuple[Callable[[Course, KataGraded], Iterator[Finding]], ...] = (
    the_starter_fails,
    right_answers_pass,
    wrong_fixes_fail,
    wrong_fixes_are_caught_as_they_say,
    every_check_fails_something,
    no_check_is_broken,
    the_runtimes_agree,
)
