"""Navigation and pages get their katas from the course."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from pymdownx.superfences import SuperFencesException

from dojo.course import Course
from dojo.scaffold.kata import scaffold
from dojo.site.hooks import on_build_error, on_config, on_page_content, on_page_context


@pytest.fixture
def config(course: Course) -> MkDocsConfig:
    found = MkDocsConfig(config_file_path=str(course.root / "mkdocs.yml"))
    found.load_dict(
        {"site_name": "Test", "docs_dir": str(course.root / "docs"), "site_dir": str(course.root / "site")}
    )
    found.nav = [{"Home": "index.md"}, {"Katas": "katas/index.md"}, {"Teaching": "teaching.md"}]
    return found


def page_at(path: str, config: MkDocsConfig) -> Page:
    return Page(None, File(path, config.docs_dir, config.site_dir, True), config)


def context_of(path: str, config: MkDocsConfig) -> dict:
    nothing = Navigation([], [])
    return on_page_context({}, page=page_at(path, config), config=config, nav=nothing)


def test_every_track_and_kata_is_in_the_navigation(course: Course, config: MkDocsConfig) -> None:
    scaffold(course, "basics/tripling")
    assert on_config(config).nav == [
        {"Home": "index.md"},
        {
            "Katas": [
                "katas/index.md",
                {
                    "Basics": [
                        {"Doubling": "katas/basics/doubling.md"},
                        {"Tripling": "katas/basics/tripling.md"},
                    ]
                },
            ]
        },
        {"Teaching": "teaching.md"},
    ]


def test_a_lesson_knows_its_kata_and_what_comes_before(course: Course, config: MkDocsConfig) -> None:
    scaffold(course, "basics/tripling")
    toml = course.kata_toml("basics/tripling")
    after_doubling = 'prerequisites = ["basics/doubling"]'
    text = toml.read_text(encoding="utf-8").replace("prerequisites = []", after_doubling)
    toml.write_text(text, encoding="utf-8")
    context = context_of("katas/basics/tripling.md", config)
    assert context["card"].kata.key == "basics/tripling"
    assert [card.url for card in context["prerequisites"]] == ["katas/basics/doubling/"]


def test_other_pages_have_no_kata_but_know_all(config: MkDocsConfig) -> None:
    context = context_of("katas/index.md", config)
    assert context["card"] is None
    assert [(track.slug, len(cards)) for track, cards in context["tracks"]] == [("basics", 1)]
    assert context["kata_count"] == 1


def test_a_course_that_cannot_be_read_ends_the_build(course: Course, config: MkDocsConfig) -> None:
    course.kata_toml("basics/doubling").unlink()
    with pytest.raises(Abort, match=r"kata\.toml is missing"):
        on_config(config)


def test_a_fence_that_would_show_as_plain_text_ends_the_build(config: MkDocsConfig) -> None:
    html = "<p><code>python-run expect=error\nprint(1)</code></p>"
    with pytest.raises(Abort, match="options need quotes"):
        on_page_content(html, page=page_at("index.md", config), config=config)


def test_a_program_that_fails_ends_the_build_without_a_traceback() -> None:
    with pytest.raises(Abort, match="ZeroDivisionError in EAGER"):
        on_build_error(SuperFencesException("ZeroDivisionError in EAGER"))
    on_build_error(KeyError("ours"))  # anything else is ours, and keeps its traceback


def test_naming_a_fence_in_a_sentence_is_fine(config: MkDocsConfig) -> None:
    html = "<p>A <code>python-run</code> fence.</p>"
    assert on_page_content(html, page=page_at("index.md", config), config=config) == html


def test_the_site_of_this_repository_lists_the_kata_index_where_the_hook_looks() -> None:
    text = (Path(__file__).parents[3] / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- Katas: katas/index.md" in text
