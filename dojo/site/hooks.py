"""MkDocs calls these while it builds: navigation and pages get what the course says about its katas."""

import re
from itertools import groupby
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from pymdownx.superfences import SuperFencesException

from dojo.course import Course
from dojo.site.cards import Card, course_cards
from dojo.site.engine_page import PAGE as ENGINE_PAGE
from dojo.site.engine_page import engine_page
from dojo.site.faults_page import PAGE as FAULTS_PAGE
from dojo.site.faults_page import faults_page
from dojo.site.glossary import PAGE as GLOSSARY_PAGE
from dojo.site.glossary import Glossary, read_glossary, with_taught_in
from dojo.site.playground import PAGE as PLAYGROUND
from dojo.site.playground import addressed
from dojo.site.prerequisites import draw
from dojo.site.release import write_release
from dojo.site.routes import PAGE as ROUTES_PAGE
from dojo.site.routes import route_cards
from dojo.site.scripts import dark_at_once, python_early, theme_after_paint
from dojo.site.sizing_page import PAGE as SIZING_PAGE
from dojo.site.sizing_page import sizing_page
from dojo.site.speed_page import PAGE as SPEED_PAGE
from dojo.site.speed_page import speed_page
from dojo.site.strictness import strictness
from dojo.site.study import anchor, read_study
from dojo.site.styles import merge_styles
from dojo.site.workbench_element import described
from dojo.site.workshop_page import PAGE as WORKSHOP_PAGE
from dojo.site.workshop_page import with_plans
from dojo.verified import fresh_versions, read_verified
from graders.kata import CourseError, Track

KATAS = "katas/index.md"
MADE = {
    ENGINE_PAGE: engine_page,
    FAULTS_PAGE: faults_page,
    SIZING_PAGE: sizing_page,
    SPEED_PAGE: speed_page,
}
# Built from `web/src/early.ts`; a part of pages, no file of the site.
EARLY = "assets/workbench/early.js"
UNREAD_FENCE = re.compile(r"<code>((?:python-run|predict|order)\b[^\n<]*)\n")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put every track and kata below the entry of the kata index."""
    tracks = by_track(cards_of(config))
    config.nav = [with_katas(entry, tracks) for entry in config.nav or []]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from what the repository knows, and make one style sheet of ours."""
    merge_styles(files, config)
    for page, write in MADE.items():
        files.append(File.generated(config, page, content=write(root_of(config))))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Name the katas that teach each term of the glossary, and the steps of workshops."""
    if page.file.src_uri == WORKSHOP_PAGE:
        return with_plans(markdown, Course(root_of(config)))
    if page.file.src_uri != GLOSSARY_PAGE:
        return markdown
    return with_taught_in(markdown, glossary_of(config), cards_of(config))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the templates the card of the page's kata, and all cards by track."""
    cards = cards_of(config)
    by_key = {card.kata.key: card for card in cards}
    card = next((card for card in cards if card.lesson == page.file.src_uri), None)
    if card:
        page.meta["hide"] = ["toc"]  # the workbench needs the width more than the reader needs the list
    context["card"] = card
    context["prerequisites"] = [by_key[key] for key in card.kata.prerequisites] if card else []
    context["tracks"] = by_track(cards)
    context["kata_count"] = len(cards)
    if card:
        context["category_anchor"] = anchor(card.kata.source["category"])
        context["terms"] = glossary_of(config).terms_of(card)
        context["versions"] = versions_of(card, Course(root_of(config)))
        context["strict"] = strictness(Course(root_of(config))).get(card.kata.key)
    if page.file.src_uri.startswith("study/"):
        context["study"] = read_study(root_of(config), cards)
    if page.file.src_uri == ROUTES_PAGE:
        context["routes"] = route_cards(Course(root_of(config)), cards)
        context["drawing"] = draw(by_track(cards))
    return context


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Lead programs to the playground, and describe workbenches.

    Ends the build for a fence that superfences could not read.
    """
    if unread := UNREAD_FENCE.search(html):
        raise Abort(f"{page.file.src_uri}: cannot read the fence `{unread[1]}`; options need quotes.")
    return described(addressed(html, get_relative_url(PLAYGROUND, page.url)), cards_of(config))


def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Name Material's search dialog for screen readers, and put the scripts in their order."""
    named = output.replace('role="dialog"', 'role="dialog" aria-label="Search"', 1)
    early = Path(config.docs_dir, EARLY).read_text(encoding="utf-8")
    return python_early(dark_at_once(theme_after_paint(named)), early)


def on_post_build(config: MkDocsConfig) -> None:
    """Name what belongs together, once everything is there."""
    write_release(Path(config.site_dir))


def on_build_error(error: Exception, **_: Any) -> None:
    """A lesson's program that fails is the lesson's matter: end the build without our traceback."""
    if isinstance(error, SuperFencesException):
        raise Abort(str(error)) from error


def cards_of(config: MkDocsConfig) -> list[Card]:
    """The course beside `mkdocs.yml`; ends the build when a kata is not described."""
    try:
        return course_cards(Course(root_of(config)))
    except CourseError as error:
        raise Abort(str(error)) from error


def root_of(config: MkDocsConfig) -> Path:
    """The folder that holds `mkdocs.yml`, and with it the whole project."""
    return Path(config.config_file_path).parent


def glossary_of(config: MkDocsConfig) -> Glossary:
    return read_glossary(Path(config.docs_dir) / GLOSSARY_PAGE)


def versions_of(card: Card, course: Course) -> str:
    """The versions of TensorFlow on which the kata holds as it is now, in half a sentence."""
    names = fresh_versions(course, card.kata.key, read_verified(course))
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def by_track(cards: list[Card]) -> list[tuple[Track, list[Card]]]:
    return [(track, list(group)) for track, group in groupby(cards, key=lambda card: card.track)]


def with_katas(entry: Any, tracks: list[tuple[Track, list[Card]]]) -> Any:
    """The entry `{title: katas/index.md}` with the lessons below it; any other entry as it is."""
    if not isinstance(entry, dict) or KATAS not in entry.values():
        return entry
    (title,) = entry
    lessons = [{track.title: [{card.kata.title: card.lesson} for card in cards]} for track, cards in tracks]
    return {title: [KATAS, *lessons]}
