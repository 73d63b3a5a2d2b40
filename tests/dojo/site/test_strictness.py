"""Does a kata's page say how strict its grader is, and why what passes may pass?"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from dojo.course import Course
from dojo.mutation.outcomes import Mutated, Survivor
from dojo.mutation.record import EXPLANATIONS, save
from dojo.site.strictness import strictness

KEY = "basics/doubling"
OVERRIDES = Path(__file__).parents[3] / "docs/overrides"
SURVIVOR = Survivor("float_for_int", 11, "steps = tf.Variable(0)", "EAGER s: `steps` differs")
EXPLAINED = """
[["basics/doubling"]]
mutator = "float_for_int"
at = "steps = tf.Variable(0)"
because = "It counts as well."
"""


def page(course: Course) -> str:
    templates = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True)
    partial = templates.get_template("partials/kata-strictness.html")
    return " ".join(partial.render(strict=strictness(course)[KEY]).split())


def test_the_share_is_that_of_the_record_and_never_rounded_up(course: Course) -> None:
    save(course, [Mutated(KEY, 1, 2, 199, (SURVIVOR,))])
    found = strictness(course)[KEY]
    assert (found.mutants, found.changed, found.rejected, found.percent) == (203, 200, 199, 99)


def test_the_page_tells_the_share_and_each_survivor_with_its_reason(course: Course) -> None:
    save(course, [Mutated(KEY, 1, 2, 19, (SURVIVOR,))])
    (course.root / EXPLANATIONS).write_text(EXPLAINED, encoding="utf-8")
    shown = page(course)
    assert "How strict is this grader? It rejects 19 of 20 changes that matter (95 %)." in shown
    assert "changed in 23 ways" in shown
    assert "<code>steps = tf.Variable(0)</code> (float for int): It counts as well." in shown


def test_where_nothing_passes_the_page_says_so(course: Course) -> None:
    save(course, [Mutated(KEY, 0, 0, 20, ())])
    assert "None of them passes." in page(course)
