"""Rules about the Python files of a kata, and about its lesson, that need nothing to be run."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dojo.course import Course
from dojo.verify.descriptions import table
from dojo.verify.findings import Finding, finding
from dojo.verify.layout import files_of

CLAIM = re.compile(r"Caught by: (?P<check>\w+)\nDiagnosis: (?P<diagnosis>\w+)\s*\Z")
SECTIONS = ("predict", "see-it-fail", "fix-it", "why")


def claims(path: Path) -> tuple[str, str] | None:
    """The check and the diagnosis that a wrong fix names, or None when its docstring does not."""
    match = CLAIM.search(docstring(path))
    return (match["check"], match["diagnosis"]) if match else None


def every_wrong_fix_names_its_check(course: Course, key: str) -> Iterator[Finding]:
    """The docstring ends with `Caught by: …` and `Diagnosis: …`, a diagnosis that `kata.toml` tells."""
    told = table(course.description(key).get("diagnoses"))
    for path in course.wrong_fixes(key):
        claim = claims(path)
        if claim is None:
            message = "the docstring must end with `Caught by: <check>` and `Diagnosis: <diagnosis>`."
            yield finding(course, path, "wrong-fix-claim", message)
        elif claim[1] not in told:
            yield finding(course, path, "wrong-fix-claim", f"kata.toml tells no diagnosis `{claim[1]}`.")


def every_diagnosis_is_shown(course: Course, key: str) -> Iterator[Finding]:
    """Every diagnosis that `kata.toml` tells is that of some wrong fix."""
    shown = {claim[1] for path in course.wrong_fixes(key) if (claim := claims(path))}
    for name in table(course.description(key).get("diagnoses")):
        if name not in shown:
            message = f"no wrong fix shows the diagnosis `{name}`; add one, or delete it."
            yield finding(course, course.kata_toml(key), "diagnosis-shown", message)


def only_the_starter_has_a_todo(course: Course, key: str) -> Iterator[Finding]:
    """`# TODO:` marks the place in the starter; anywhere else, something is unfinished."""
    starter = course.starter(key)
    if starter.is_file() and "# TODO:" not in text(starter):
        yield finding(course, starter, "todo", "no `# TODO:` says where to look.")
    for path in files_of(course, key):
        if path != starter and path.is_file() and (line := line_of("TODO", path)):
            yield finding(course, path, "todo", f"line {line} is still to be written.")


def every_answer_defines_the_entry_points(course: Course, key: str) -> Iterator[Finding]:
    """Starter, solution and alternatives define what the spec calls."""
    wanted = course.description(key).get("entry_points", [])
    for path in (course.starter(key), course.solution(key), *course.alternatives(key)):
        missing = [name for name in wanted if path.is_file() and name not in defined_names(path)]
        if missing:
            yield finding(course, path, "entry-points", f"does not define {', '.join(missing)}.")


def the_starter_ends_with_a_demo(course: Course, key: str) -> Iterator[Finding]:
    """**Run** has something to show."""
    starter = course.starter(key)
    if starter.is_file() and 'if __name__ == "__main__":' not in text(starter):
        yield finding(course, starter, "demo", 'must end with a demo under `if __name__ == "__main__":`.')


def the_lesson_is_whole(course: Course, key: str) -> Iterator[Finding]:
    """The lesson has its sections, a prediction, the workbench with the starter, and the real fix."""
    path = course.lesson(key)
    for message in missing_in_lesson(text(path), key, course) if path.is_file() else ():
        yield finding(course, path, "lesson", message)


def missing_in_lesson(lesson: str, key: str, course: Course) -> Iterator[str]:
    ids = {heading_id(line) for line in lesson.splitlines() if line.startswith("## ")}
    yield from (f"no section with the id #{name}." for name in SECTIONS if name not in ids)
    if not lesson.partition("```predict")[1]:
        yield "no `predict` fence: ask before showing."
    if f'<kata-workbench kata="{key}"' not in lesson or f'--8<-- "katas/{key}/starter.py"' not in lesson:
        yield f'no <kata-workbench kata="{key}"> around the starter as a snippet.'
    fix = table(course.description(key).get("source")).get("fix", "")
    repository, _, sha = fix.partition("@")
    if fix and not (repository in lesson and sha[:7] in lesson):
        yield f"does not tell of the real fix {fix}."


def heading_id(heading: str) -> str:
    """The anchor of a `## Heading`, or of `## Heading { #anchor }`."""
    given = re.search(r"\{\s*#([\w-]+)\s*\}", heading)
    return given[1] if given else re.sub(r"[^\w]+", "-", heading.removeprefix("## ").lower()).strip("-")


def defined_names(path: Path) -> set[str]:
    """Names that a module defines at its top level; none where it does not parse."""
    try:
        body = ast.parse(text(path)).body
    except SyntaxError:
        return set()
    names = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assigned = (node.targets for node in body if isinstance(node, ast.Assign))
    return names | {target.id for targets in assigned for target in targets if isinstance(target, ast.Name)}


def docstring(path: Path) -> str:
    try:
        return ast.get_docstring(ast.parse(text(path))) or ""
    except SyntaxError:
        return ""


def line_of(word: str, path: Path) -> int | None:
    return next((n for n, line in enumerate(text(path).splitlines(), 1) if word in line), None)


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
