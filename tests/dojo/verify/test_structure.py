"""Every rule that needs nothing to be run: the course keeps it, and breaking it is found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.verify.structure import COURSE_RULES, KATA_RULES, structure_findings

KEY = "basics/doubling"
KATA = "katas/basics/doubling"
ANSWERS = "solutions/basics/doubling"
ROUTES = "katas/routes.toml"
VERIFIED = "katas/verified.json"
LESSON = "docs/katas/basics/doubling.md"


def replacing(path: str, old: str, new: str) -> Callable[[Path], None]:
    def break_it(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return break_it


def removing(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink()


def adding(path: str, text: str = "") -> Callable[[Path], None]:
    def break_it(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return break_it


TOML = f"{KATA}/kata.toml"


def no_tables(root: Path) -> None:
    """Texts where `kata.toml` needs tables."""
    lines = (root / TOML).read_text(encoding="utf-8").split("[source]")[0]
    wrong = 'source = "a study"\nhints = ["a", "b"]\n[diagnoses]\nall = "wrong"\n'
    (root / TOML).write_text(lines + wrong, encoding="utf-8")


# rule, file the finding is about, words of its message, how to break it
BREAKS = [
    ("listed-once", "katas/basics/tripling", "not in", adding("katas/basics/tripling/starter.py")),
    (
        "listed-once",
        "katas/curriculum.toml",
        "2 times",
        replacing("katas/curriculum.toml", '  "doubling",\n', '  "doubling",\n  "doubling",\n'),
    ),
    ("stray-file", f"{KATA}/notes.txt", "no listed kata", adding(f"{KATA}/notes.txt")),
    (
        "stray-file",
        "solutions/basics/old/solution.py",
        "no listed kata",
        adding("solutions/basics/old/solution.py"),
    ),
    ("stray-file", "graders/specs/basics/old.py", "no listed kata", adding("graders/specs/basics/old.py")),
    ("stray-file", "docs/katas/basics/old.md", "no listed kata", adding("docs/katas/basics/old.md")),
    ("verified", VERIFIED, "2.20.0 and 2.21.0", removing(VERIFIED)),
    ("verified", VERIFIED, "not verified on 2.20.0 as", replacing(VERIFIED, "2.20.0", "2.19.0")),
    ("verified", VERIFIED, "2.20.0 and 2.21.0", replacing(f"{KATA}/starter.py", "# TODO:", "# TODO: do")),
    ("verified", VERIFIED, "not valid JSON", replacing(VERIFIED, "{", "")),
    ("verified", VERIFIED, "another format", replacing(VERIFIED, "verified/1", "verified/0")),
    ("routes", ROUTES, "missing", removing(ROUTES)),
    ("routes", ROUTES, "`basics/halving` is no kata", replacing(ROUTES, KEY, "basics/halving")),
    ("routes", ROUTES, "listed twice", replacing(ROUTES, f'"{KEY}"', f'"{KEY}", "{KEY}"')),
    ("routes", ROUTES, "5 minutes, more than the 4", replacing(ROUTES, "most = 5", "most = 4")),
    (
        "routes",
        ROUTES,
        "builds on `basics/halving`",
        replacing(TOML, "prerequisites = []", 'prerequisites = ["basics/halving"]'),
    ),
    ("missing-file", f"{KATA}/starter.py", "missing", removing(f"{KATA}/starter.py")),
    ("missing-file", f"{KATA}/kata.toml", "missing", removing(TOML)),
    ("missing-file", f"{ANSWERS}/solution.py", "missing", removing(f"{ANSWERS}/solution.py")),
    (
        "missing-file",
        "graders/specs/basics/doubling.py",
        "missing",
        removing("graders/specs/basics/doubling.py"),
    ),
    (
        "missing-file",
        "graders/expected/basics/doubling.json",
        "dojo record",
        removing("graders/expected/basics/doubling.json"),
    ),
    ("missing-file", LESSON, "missing", removing(LESSON)),
    (
        "enough-answers",
        f"{ANSWERS}/alternatives",
        "0 of at least 1",
        removing(f"{ANSWERS}/alternatives/converts.py"),
    ),
    (
        "enough-answers",
        f"{ANSWERS}/wrong_fixes",
        "2 of at least 3",
        removing(f"{ANSWERS}/wrong_fixes/keeps_the_first.py"),
    ),
    ("description", TOML, "not valid TOML", replacing(TOML, 'title = "Doubling"', "title = Doubling")),
    ("description", TOML, "`title`", replacing(TOML, 'title = "Doubling"', 'title = " "')),
    ("description", TOML, "`objectives`", replacing(TOML, "objectives = [", "goals = [")),
    ("description", TOML, "unknown field `goals`", replacing(TOML, "objectives = [", "goals = [")),
    ("description", TOML, "`difficulty`", replacing(TOML, "difficulty = 1", "difficulty = 4")),
    ("description", TOML, "`minutes`", replacing(TOML, "minutes = 5", "minutes = 0")),
    ("description", TOML, "pytorch", replacing(TOML, '"minitf"', '"pytorch"')),
    ("description", TOML, "`category`", replacing(TOML, 'category = "Performance"\n', "")),
    (
        "description",
        TOML,
        "owner/repository@sha",
        replacing(TOML, "someone/something@0123abc", "a blog post"),
    ),
    (
        "prerequisites",
        TOML,
        "basics/halving",
        replacing(TOML, "prerequisites = []", 'prerequisites = ["basics/halving"]'),
    ),
    ("prerequisites", TOML, KEY, replacing(TOML, "prerequisites = []", f'prerequisites = ["{KEY}"]')),
    ("hints", TOML, "0 of 3", no_tables),
    ("description", TOML, "`category`", no_tables),
    ("diagnosis-text", TOML, "diagnosis `all`", no_tables),
    ("hints", TOML, "2 of 3", replacing(TOML, "A Python number is part of the cache key.", "")),
    ("diagnosis-text", TOML, "`really`", replacing(TOML, 'really = "Each number has its own result."\n', "")),
    (
        "diagnosis-shown",
        TOML,
        "one_number_for_all",
        replacing(f"{ANSWERS}/wrong_fixes/keeps_the_first.py", "one_number_for_all", "no_longer_a_graph"),
    ),
    (
        "wrong-fix-claim",
        f"{ANSWERS}/wrong_fixes/keeps_the_first.py",
        "Caught by",
        replacing(f"{ANSWERS}/wrong_fixes/keeps_the_first.py", "Caught by", "Found by"),
    ),
    (
        "wrong-fix-claim",
        f"{ANSWERS}/wrong_fixes/keeps_the_first.py",
        "no diagnosis `laziness`",
        replacing(f"{ANSWERS}/wrong_fixes/keeps_the_first.py", "one_number_for_all", "laziness"),
    ),
    ("todo", f"{KATA}/starter.py", "where to look", replacing(f"{KATA}/starter.py", "# TODO:", "#")),
    (
        "todo",
        f"{ANSWERS}/solution.py",
        "line 1 ",
        replacing(f"{ANSWERS}/solution.py", "Double a list", "TODO"),
    ),
    (
        "todo",
        LESSON,
        "still to be written",
        replacing(LESSON, "Somebody met this", "TODO: tell who met this"),
    ),
    (
        "entry-points",
        f"{ANSWERS}/alternatives/converts.py",
        "double_all",
        replacing(f"{ANSWERS}/alternatives/converts.py", "def double_all", "def double_them"),
    ),
    ("demo", f"{KATA}/starter.py", "__main__", replacing(f"{KATA}/starter.py", '"__main__"', '"main"')),
    ("lesson", LESSON, "#why", replacing(LESSON, "## Why", "## Because")),
    ("lesson", LESSON, "`predict` fence", replacing(LESSON, "```predict", "```python")),
    ("lesson", LESSON, "kata-workbench", replacing(LESSON, 'kata="basics/doubling"', 'kata="basics/other"')),
    ("lesson", LESSON, "real fix", replacing(LESSON, "0123abc", "last year")),
]


def test_the_course_itself_keeps_every_rule(course: Course) -> None:
    assert structure_findings(course, [KEY]) == []


@pytest.mark.parametrize(("rule", "path", "words", "break_it"), BREAKS)
def test_breaking_a_rule_is_found(
    course: Course, rule: str, path: str, words: str, break_it: Callable[[Path], None]
) -> None:
    break_it(course.root)
    found = structure_findings(course, course.keys[:1])
    assert any((f.rule, f.path) == (rule, path) and words in f.message for f in found), found


def test_every_rule_says_what_it_holds() -> None:
    assert all((rule.__doc__ or "").endswith(".") for rule in (*COURSE_RULES, *KATA_RULES))


def test_a_section_may_choose_its_own_title(course: Course) -> None:
    replacing(LESSON, "## Why", "## What happened { #why }")(course.root)
    assert structure_findings(course, [KEY]) == []


def test_only_the_kata_asked_for_is_looked_at(course: Course) -> None:
    removing(f"{ANSWERS}/alternatives/converts.py")(course.root)
    assert structure_findings(course, []) == []


def test_a_kata_without_a_known_real_fix_names_none(course: Course) -> None:
    replacing(TOML, 'fix = "someone/something@0123abc"\n', "")(course.root)
    assert structure_findings(course, [KEY]) == []
