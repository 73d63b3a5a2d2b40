"""The PDFs themselves: each task is there, no solution is in a handout, the key says what the site says."""

import re
import time
from collections.abc import Iterator
from html import unescape
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from pypdfium2 import raw
from rich.console import Console

from dojo.course import Course, find_course
from dojo.handouts.blocks import plain
from dojo.handouts.choice import chosen
from dojo.handouts.code import wrapped
from dojo.handouts.command import Wanted, write_handouts
from dojo.handouts.documents import KEY, LEARNER, Chosen, document
from dojo.handouts.sheet import Sheet
from dojo.handouts.trace_table import scenario_table
from dojo.handouts.typesetting import Typesetter
from dojo.site.mode_view import both_modes
from dojo.site.order import printed, shuffled
from dojo.site.programs import ran_on
from dojo.site.question import parse_question
from tests.dojo.handouts.pdf import Told, by_kata, letters_outside, squeezed, texts

pytestmark = pytest.mark.xdist_group("handouts")

SITE = "https://example.org/trace-and-error/"
LONG = 20
MARGIN = 55.0  # points, on A4; on Letter it is wider
TELLING = 8  # letters; a shorter line, such as `else:`, gives nothing away


class Written(NamedTuple):
    """Papers by name, what the command said, and the seconds that it computed, whatever else went on."""

    paths: dict[str, Path]
    said: str
    seconds: float


@pytest.fixture(scope="module")
def course() -> Course:
    return find_course()


@pytest.fixture(scope="module")
def written(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The papers of a route on A4, as the command writes them."""
    wanted = Wanted(None, None, "first-hour", "a4", SITE, tmp_path_factory.mktemp("handouts"))
    out, began = StringIO(), time.process_time()
    paths = write_handouts(Console(file=out), Console(quiet=True), course, wanted)
    names = ("learner", "key", "trainer", "cheat sheet")
    return Written(dict(zip(names, paths, strict=True)), out.getvalue(), time.process_time() - began)


@pytest.fixture(scope="module")
def first_hour(written: Written) -> dict[str, Path]:
    return written.paths


@pytest.fixture(scope="module")
def full_course(course: Course) -> Chosen:
    (route,) = chosen(course, SITE, route="full-course")
    return route


@pytest.fixture(scope="module")
def all_papers(
    course: Course, full_course: Chosen, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The handout and the key of every kata, on Letter."""
    folder = tmp_path_factory.mktemp("all")
    with Typesetter(course) as typesetter:
        for paper in (LEARNER, KEY):
            pdf = typesetter.pdf("handout.typ", document(full_course, paper, "letter"))
            (folder / f"{paper.name}.pdf").write_bytes(pdf)
    return {paper.name: folder / f"{paper.name}.pdf" for paper in (LEARNER, KEY)}


@pytest.fixture(scope="module")
def keys(all_papers: dict[str, Path]) -> dict[str, Told]:
    return by_kata(all_papers["key"])


@pytest.fixture(scope="module")
def handouts(all_papers: dict[str, Path]) -> dict[str, Told]:
    return by_kata(all_papers["learner"])


def sheets_of(path: Path, full_course: Chosen) -> Iterator[tuple[Sheet, Told]]:
    """The katas of a PDF with their text."""
    told = by_kata(path)
    yield from ((sheet, told[sheet.kata.title]) for sheet in full_course.sheets if sheet.kata.title in told)


def test_the_command_says_how_long_it_took_and_how_big_it_is_and_both_are_small(written: Written) -> None:
    """Budgets for a route of six katas: measured 3 s and 1.4 MB."""
    count, megabytes = re.search(r"(\d+) PDFs, ([\d.]+) MB, in \d+ s\n\Z", written.said).groups()
    assert int(count) == len(written.paths)
    assert float(megabytes) <= 3
    assert written.seconds <= 15


def test_every_handout_has_its_task_its_question_and_its_promises(
    full_course: Chosen, handouts: dict[str, Told]
) -> None:
    missing = [
        (sheet.kata.key, words)
        for sheet in full_course.sheets
        for words in asked_of_learners(sheet)
        if squeezed(words) not in handouts[sheet.kata.title].words
    ]
    assert missing == []


def asked_of_learners(sheet: Sheet) -> Iterator[str]:
    """The task's paragraphs, the starter line by line, the questions with their choices, and the promises."""
    yield sheet.kata.title
    yield from (plain(block["inlines"]) for block in sheet.lesson.fix if block["kind"] == "paragraph")
    yield from (part for line in sheet.starter.splitlines() for part in wrapped(line))
    for block in sheet.lesson.predict:
        if block["kind"] == "predict":
            question = parse_question(block["source"])
            yield from (words.replace("`", "") for words in (question.text, *question.choices))
    yield from (check.promise.replace("`", "") for check in sheet.spec.checks)
    yield sheet.link.short


def test_no_handout_has_a_line_of_its_solution(full_course: Chosen, handouts: dict[str, Told]) -> None:
    given_away = [
        (sheet.kata.key, line)
        for sheet in full_course.sheets
        for line in only_in_the_solution(sheet)
        if has_line(line, handouts[sheet.kata.title])
    ]
    assert given_away == []


def has_line(line: str, told: Told) -> bool:
    """Is it a line of its own there, or, if it is too long to be there by chance, a part of one?"""
    return line in told.lines or (len(line) > LONG and line in told.words)


def test_no_handout_has_an_answer(full_course: Chosen, handouts: dict[str, Told]) -> None:
    """Neither a diagnosis, nor a hint after the first, nor a mark at the right choice."""
    for sheet in full_course.sheets:
        told = handouts[sheet.kata.title].words
        later_hints = [hint.text for hint in sheet.kata.hints[1:]]
        beliefs = [diagnosis.really for diagnosis in sheet.kata.diagnoses.values()]
        answers = [words.replace("`", "") for words in (*later_hints, *beliefs, "✓", "(right)")]
        assert [words for words in answers if squeezed(words) in told] == [], sheet.kata.key


def only_in_the_solution(sheet: Sheet) -> list[str]:
    """Lines of the solution that neither the starter nor a program before the fix has."""
    programs = [block.get("source", "") for part in before_the_fix(sheet) for block in part]
    known = {squeezed(line) for text in (sheet.starter, *programs) for line in text.splitlines()}
    lines = {squeezed(line) for line in sheet.solution.splitlines()} - known
    return sorted(line for line in lines if len(line) >= TELLING)


def before_the_fix(sheet: Sheet) -> tuple[list[dict], ...]:
    return sheet.lesson.story, sheet.lesson.predict, sheet.lesson.fail, sheet.lesson.idea


def test_the_key_has_the_lines_that_handouts_must_not_have(
    full_course: Chosen, keys: dict[str, Told]
) -> None:
    """Shows that the comparison above finds a solution where there is one."""
    compared = [
        (sheet.kata.key, line, has_line(line, keys[sheet.kata.title]))
        for sheet in full_course.sheets
        for line in only_in_the_solution(sheet)
        if len(line) < 80  # no such line is turned over
    ]
    assert len({key for key, _, _ in compared}) >= 40
    assert [(key, line) for key, line, is_there in compared if not is_there] == []


def test_the_key_says_what_the_page_says(full_course: Chosen, keys: dict[str, Told]) -> None:
    """Every line that a lesson's programs print, every reason for a trace, and every error."""
    compared = [
        (sheet.kata.key, words, squeezed(words) in keys[sheet.kata.title].words)
        for sheet in full_course.sheets
        for words in shown_on_the_page(sheet)
    ]
    assert len(compared) > 1000
    assert [(key, words) for key, words, is_there in compared if not is_there] == []


def shown_on_the_page(sheet: Sheet) -> Iterator[str]:
    """What the site's own view of both modes says, without its markup."""
    for block in (block for part in vars(sheet.lesson).values() for block in part):
        if block["kind"] == "predict":
            question = parse_question(block["source"])
            program = question.program
            yield question.answer(ran_on(block["options"].get("runtime"), program).modes["GRAPH"]).strip("`")
        elif block["kind"] == "python-run":
            program = block["source"].strip("\n")
        else:
            continue
        html = both_modes(ran_on(block["options"].get("runtime"), program).modes)
        yield from said(html)


def said(html: str) -> Iterator[str]:
    """The words of a log in HTML, item by item."""
    for reason in re.findall(r'<span class="te-log__reason">(.*?)</span>', html):
        yield unescape(reason)
    without_tags = re.sub(r'<span class="te-log__tag">.*?</span>', "", html)
    for item in re.findall(
        r"<li(?: class=\"te-log__(?:while-tracing|error)\")?>(.*?)</li>", without_tags, re.DOTALL
    ):
        yield from unescape(item).splitlines()


def test_the_solution_is_traced_on_paper_as_in_the_pages_comparison(full_course: Chosen) -> None:
    """Paper has what TensorFlow did, the page what its engine does: the same calls, traces and prints."""
    compared = 0
    for sheet in full_course.sheets:
        if sheet.reference is None:
            continue
        compared += 1
        name, seen = next(iter(sheet.expected.items()))
        paper = scenario_table(seen)["rows"]
        page = scenario_table(sheet.reference["scenarios"][name])["rows"]
        told = ("number", "code", "traced", "prints")
        assert [[row[part] for part in told] for row in paper] == [
            [row[part] for part in told] for row in page
        ], sheet.kata.key
    assert compared >= 40


def test_lines_to_be_put_in_order_are_those_of_the_page(
    full_course: Chosen, handouts: dict[str, Told], keys: dict[str, Told]
) -> None:
    asked = [
        (sheet, block)
        for sheet in full_course.sheets
        for block in sheet.lesson.idea
        if block["kind"] == "order"
    ]
    assert asked
    for sheet, block in asked:
        program = block["source"].partition("\n---\n")[2].strip("\n")
        lines = shuffled(printed(ran_on(None, program).modes["GRAPH"]["events"]))
        row = "whiletracingwhenthegraphruns"
        blank = row.join(squeezed(line.text) for _, line in lines)
        assert blank in handouts[sheet.kata.title].words
        assert all(f"{place}{squeezed(line.text)}" in keys[sheet.kata.title].words for place, line in lines)


def test_trainers_read_every_wrong_turn_and_the_minutes(
    full_course: Chosen, first_hour: dict[str, Path]
) -> None:
    for sheet, told in sheets_of(first_hour["trainer"], full_course):
        paths = sheet.course.wrong_fixes(sheet.kata.key)
        titles = [sheet.kata.diagnoses[name].title for name in sheet.kata.diagnoses]
        assert len(paths) >= 3
        assert [title for title in titles if squeezed(title.replace("`", "")) not in told.words] == []
        assert squeezed("0:00–0:0") in told.words


def test_no_letter_stands_in_the_margin(all_papers: dict[str, Path], first_hour: dict[str, Path]) -> None:
    for path in (*all_papers.values(), first_hour["key"], first_hour["trainer"]):
        assert list(letters_outside(path, MARGIN)) == []
    assert list(letters_outside(first_hour["cheat sheet"], 33.0)) == []


def test_every_page_names_its_kata_and_counts_its_pages(
    all_papers: dict[str, Path], full_course: Chosen
) -> None:
    footers = [footer.removesuffix("Trace & Error").strip() for footer, _ in texts(all_papers["learner"])]
    titles = [sheet.kata.title for sheet in full_course.sheets]
    expected = []
    for title in titles:
        count = sum(footer.startswith(f"{title} · Handout · ") for footer in footers)
        assert count >= 2
        expected += [f"{title} · Handout · page {page} of {count}" for page in range(1, count + 1)]
    assert footers[-len(expected) :] == expected
    assert all(footer == "Handout" for footer in footers[: -len(expected)])


@pytest.mark.parametrize("paper", ["learner", "key", "trainer", "cheat sheet"])
def test_papers_are_tagged_and_of_the_size_that_was_asked_for(
    first_hour: dict[str, Path], paper: str
) -> None:
    with pypdfium2.PdfDocument(first_hour[paper]) as document:
        assert raw.FPDFCatalog_IsTagged(document)
        assert document.get_metadata_value("Title")
        assert tuple(round(side) for side in document[0].get_size()) == (595, 842)
        if paper == "cheat sheet":
            assert len(document) == 2


def test_the_other_paper_is_letter(all_papers: dict[str, Path]) -> None:
    with pypdfium2.PdfDocument(all_papers["learner"]) as document:
        assert document[0].get_size() == (612, 792)
