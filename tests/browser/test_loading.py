"""When Python comes to the page, and what is said when it does not."""

import re

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import PATIENCE

KEY = "retracing/literals_or_tensors"


def runtime_requests(page: Page) -> list[str]:
    """Filled as the page asks for files of the runtime."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/assets/runtime/" in request.url:
            asked.append(request.url)

    page.context.on("request", note)
    return asked


def test_python_is_fetched_on_first_use_and_not_before(open_kata: Open, page: Page) -> None:
    asked = runtime_requests(page)
    workbench = open_kata(KEY)
    page.wait_for_load_state("networkidle")
    assert asked == []
    workbench.editor.focus()
    expect(workbench.root.get_by_role("progressbar")).to_be_visible()
    workbench.check()
    assert any("manifest.json" in url for url in asked)


def test_the_starter_can_be_read_without_javascript(browser: Browser, base_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base_url}/katas/{KEY}/")
        expect(page.locator("kata-workbench")).to_contain_text("import tensorflow as tf")


def test_a_runtime_file_that_does_not_arrive_is_said_and_asked_for_again(open_kata: Open, page: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.context.route("**/numpy-*.pack", refuse)
    workbench = open_kata(KEY)
    workbench.check()
    expect(workbench.problem).to_have_attribute("data-problem", "not_loaded")
    expect(workbench.problem).to_contain_text("numpy-")
    page.context.unroute("**/numpy-*.pack", refuse)
    workbench.check()
    assert workbench.verdict == "FAIL"


@pytest.mark.parametrize("file", ["**/numpy-*.pack", "**/pyodide.asm.wasm", "**/pyodide.asm.js"])
def test_a_damaged_runtime_file_is_refused_by_name(open_kata: Open, page: Page, file: str) -> None:
    page.context.route(file, lambda route: route.fulfill(body=b"something else"))
    workbench = open_kata(KEY)
    workbench.check()
    expect(workbench.problem).to_have_attribute("data-problem", "not_loaded")
    expect(workbench.problem).to_contain_text(re.compile(f"{file.split('*')[-1]} arrived damaged"))
    expect(workbench.problem).to_contain_text("another network helps")


def test_a_network_that_comes_back_is_waited_for(open_kata: Open, page: Page) -> None:
    asked: list[Route] = []

    def refuse_twice(route: Route) -> None:
        asked.append(route)
        if len(asked) <= 2:
            route.abort()

    page.context.route("**/numpy-*.pack", refuse_twice)
    workbench = open_kata(KEY)
    workbench.button("Check").click()
    # The third request is held back: what the page says would be gone before a busy machine has looked.
    expect(workbench.root).to_contain_text("The network does not answer; trying again")
    while len(asked) < 3:
        page.wait_for_timeout(50)
    asked[2].continue_()
    workbench.expect_idle()
    assert workbench.verdict == "FAIL"


def serve_sitemap_of_this_port(page: Page, base_url: str) -> None:
    """Material navigates instantly only to addresses in the sitemap, which names the port of `make start`."""

    def fulfill(route: Route) -> None:
        sitemap = re.sub(r"<loc>https?://[^/]+", f"<loc>{base_url}", route.fetch().text())
        route.fulfill(body=sitemap, content_type="application/xml")

    page.context.route("**/sitemap.xml", fulfill)


def test_one_worker_and_its_spare_serve_the_whole_visit(open_kata: Open, page: Page, base_url: str) -> None:
    serve_sitemap_of_this_port(page, base_url)
    workers: list[str] = []
    page.on("worker", lambda worker: workers.append(worker.url))
    workbench = open_kata(KEY)
    workbench.check()
    page.get_by_role("link", name="Next:").click()  # replaces the content, not the document
    other = page.locator(f'kata-workbench:not([kata="{KEY}"])')
    expect(other).to_be_visible()
    other.get_by_role("button", name="Check", exact=True).click()
    expect(other.locator("[data-result]")).to_be_visible(timeout=PATIENCE)
    assert len([url for url in workers if "/assets/workbench/" in url]) == 2
