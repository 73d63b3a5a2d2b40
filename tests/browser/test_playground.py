"""The playground: a lesson's program with one click, examples, and a link that carries code."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.workbench_page import PATIENCE

LESSON = "katas/retracing/literals_or_tensors/"


def opened(page: Page) -> Locator:
    playground = page.locator("kata-playground")
    expect(playground.get_by_role("textbox")).to_be_visible()
    return playground


def test_a_lesson_s_program_an_example_and_a_link(page: Page, base_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{base_url}/{LESSON}")
    page.get_by_role("link", name="Open in the playground").first.click()
    playground = opened(page)
    expect(playground.get_by_role("textbox")).to_contain_text("Python runs the body, factor =")
    playground.get_by_role("button", name="Run", exact=True).click()
    graph = playground.locator('[data-mode="GRAPH"]')
    expect(graph.locator("[data-trace]")).to_have_count(4, timeout=PATIENCE)
    playground.get_by_text("Examples").click()
    playground.get_by_role("button", name="An error").click()
    playground.get_by_role("button", name="Run", exact=True).click()
    expect(graph.get_by_role("link", name="The kata that teaches it")).to_have_attribute(
        "href", f"{base_url}/katas/numpy_interop/numpy_on_tensors/"
    )
    playground.get_by_role("button", name="Copy link").click()
    expect(playground.get_by_role("status")).to_contain_text("Copied")
    somebody = page.context.new_page()
    somebody.goto(page.evaluate("navigator.clipboard.readText()"))
    expect(opened(somebody).get_by_role("textbox")).to_contain_text("loudness")


def test_a_damaged_link_is_said_and_takes_nothing_away(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/playground/")
    editor = opened(page).get_by_role("textbox")
    editor.click()
    page.keyboard.type("# mine")
    page.goto(f"{base_url}/playground/#code=K3u")
    expect(page.locator("kata-playground").get_by_role("status")).to_contain_text("cut short or damaged")
    expect(editor).to_contain_text("# mine")


def test_the_theme_leaves_the_playground_of_a_link_as_it_is(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/playground/")
    opened(page)
    page.wait_for_function("window.document$")  # the theme's script
    page.locator("kata-playground").evaluate("playground => (playground.same = true)")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("location.hash = 'code=K3u'")
    expect(page.locator("kata-playground").get_by_role("status")).to_contain_text("cut short or damaged")
    page.wait_for_load_state("networkidle")
    assert page.locator("kata-playground").evaluate("playground => playground.same")
    assert [url for url in asked if url.endswith("/playground/")] == []


def test_a_link_is_opened_though_its_address_is_written_over(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/playground/")
    opened(page)
    page.evaluate("location.hash = 'code=K3u'; history.replaceState({}, '', location.pathname)")
    expect(page.locator("kata-playground").get_by_role("status")).to_contain_text("cut short or damaged")


def test_scrolling_leaves_the_code_in_the_address(page: Page, base_url: str) -> None:
    page.clock.install()
    page.goto(f"{base_url}/{LESSON}")
    page.wait_for_function("window.document$")  # the theme's script, which listens to the scrolling
    page.evaluate("location.hash = 'code=K3u'")
    for down in (200, 400, 800):
        page.evaluate("down => scrollTo(0, down)", down)
        page.clock.run_for(1000)
    assert page.url.endswith("#code=K3u")
