"""The views below the output: timeline, graph, converted code, the reference, and predictions."""

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.workbench_page import PATIENCE, WorkbenchPage
from tests.katas.submissions import right_answers

KEY = "retracing/literals_or_tensors"
VIEWS = "**/workbench/seeing-*"
PROGRAM = """import tensorflow as tf

total = tf.Variable(0.0)


@tf.function
def add(x, times):
    print("Python sees", times)
    if x > 0.0:
        total.assign_add(x * times)
    return total.read_value()


@tf.function(autograph=False)
def plain(x):
    return x


if __name__ == "__main__":
    add(tf.constant(1.0), 1)
    add(tf.constant(2.0), 1)
    add(tf.constant(3.0), 2)
"""


def ran(open_kata: Open) -> WorkbenchPage:
    workbench = open_kata(KEY)
    workbench.replace_code(PROGRAM)
    workbench.run()
    return workbench


def tab(workbench: WorkbenchPage, name: str) -> Locator:
    return workbench.root.get_by_role("tab", name=name)


def cell(workbench: WorkbenchPage, call: int, mode: str) -> Locator:
    return workbench.root.locator(f'[data-row="{call}"] [data-cell="{mode}"]')


def asked_for(page: Page, part: str) -> list[str]:
    """Filled as the page asks for addresses that contain `part`."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if part in request.url else None)
    return found


def test_the_timeline_says_what_was_traced_and_why_and_where_the_modes_part(open_kata: Open) -> None:
    workbench = ran(open_kata)
    expect(cell(workbench, 1, "GRAPH")).to_contain_text("first call")
    expect(cell(workbench, 2, "GRAPH")).to_contain_text("reused trace 1 of add")
    expect(cell(workbench, 3, "GRAPH")).to_contain_text("times: Python value 1 → 2")
    expect(cell(workbench, 3, "GRAPH").locator('[data-when="trace"]')).to_contain_text("Python sees 2")
    for mode in ("EAGER", "GRAPH"):
        expect(cell(workbench, 2, mode)).to_contain_text("total 1 → 3")
    expect(workbench.root.locator("tr.first")).to_have_attribute("data-row", "2")
    expect(workbench.root.locator("table.timeline caption")).to_contain_text("in what is printed")


def predicts_one_trace(workbench: WorkbenchPage) -> None:
    workbench.replace_code(PROGRAM)
    workbench.root.get_by_text("Think first").click()
    workbench.root.get_by_label("How many traces").fill("1")


def test_a_wrong_prediction_opens_the_timeline_at_the_call_that_explains_it(open_kata: Open) -> None:
    workbench = open_kata(KEY)
    predicts_one_trace(workbench)
    workbench.root.get_by_label("Will both modes print the same?").select_option("no, not the same")
    workbench.run()
    expect(workbench.root.locator('[data-predicted="samePrints"]')).to_have_attribute("data-right", "true")
    wrong = workbench.root.locator('[data-predicted="traces"]')
    expect(wrong).to_contain_text("2 traces")
    wrong.get_by_role("button").click()
    explains = workbench.root.locator("tr.explains")
    expect(explains).to_have_attribute("data-row", "3")
    expect(explains).to_be_focused()


def test_the_call_that_explains_is_opened_though_the_views_are_still_on_their_way(
    open_kata: Open, page: Page
) -> None:
    held: list[Route] = []
    page.route(VIEWS, lambda route: held.append(route))
    workbench = open_kata(KEY)
    predicts_one_trace(workbench)
    workbench.run()
    workbench.root.locator('[data-predicted="traces"]').get_by_role("button").click()
    for route in held:
        route.continue_()
    expect(workbench.root.locator("tr.explains")).to_have_attribute("data-row", "3")


def test_views_that_cannot_be_fetched_are_said(open_kata: Open, page: Page) -> None:
    page.route(VIEWS, lambda route: route.abort())
    workbench = ran(open_kata)
    expect(workbench.root.get_by_text("could not be shown")).to_be_visible()


def test_operations_lead_to_their_line_and_lines_to_their_operations(open_kata: Open, page: Page) -> None:
    drawing_code = asked_for(page, "/panel-")
    workbench = ran(open_kata)
    assert drawing_code == []
    cell(workbench, 3, "GRAPH").get_by_role("button", name="trace 2 of add").click()
    expect(tab(workbench, "Graph")).to_have_attribute("aria-selected", "true")
    root = workbench.root
    root.locator('[data-type="AssignAddVariableOp"]').click()
    expect(root.locator(".cm-pointed")).to_have_text("        total.assign_add(x * times)")
    expect(root.locator(".graph-panel > .detail")).to_contain_text("side effect")
    root.locator(".cm-line", has_text="return total.read_value()").click()
    expect(root.locator('.op.of-line[data-type="ReadVariableOp"]')).to_have_count(1)
    root.get_by_text("The same as a table").click()
    drawn = {op.get_attribute("data-op") for op in root.locator(".op").all()}
    assert {row.get_attribute("data-row-of") for row in root.locator("[data-row-of]").all()} == drawn


def test_tabs_and_graph_by_keyboard_on_a_phone(open_kata: Open, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    workbench = ran(open_kata)
    tab(workbench, "Timeline").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    graph = workbench.root.get_by_role("tabpanel", name="Graph")
    graph.get_by_role("button", name="argument x float32[]").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    expect(workbench.root.locator(".op.selected")).to_be_focused()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0


def test_converted_code_stands_beside_the_learner_s(open_kata: Open) -> None:
    workbench = ran(open_kata)
    tab(workbench, "Converted code").click()
    converted = workbench.root.locator('[data-function="add"]')
    expect(converted.locator("mark", has_text="ag__.if_stmt")).to_have_count(1, timeout=PATIENCE)
    plain = workbench.root.locator('[data-function="plain"]')
    plain.locator("summary").click()
    expect(plain).to_contain_text("because it says autograph=False")


def test_the_reference_is_compared_only_after_passing(open_kata: Open, page: Page) -> None:
    reference = asked_for(page, "/reference.json")
    workbench = open_kata(KEY)
    workbench.check()
    expect(tab(workbench, "Mine and the reference")).to_be_hidden()
    solution = next(answer for answer in right_answers() if answer.key == KEY)
    workbench.replace_code(solution.source)
    workbench.check()
    assert reference == []
    tab(workbench, "Mine and the reference").click()
    facts = workbench.root.locator("table.compared").first
    expect(facts).to_contain_text("traces")
    expect(facts.locator(".differs")).to_have_count(0)
    workbench.root.get_by_text("The graphs side by side").click()
    expect(workbench.root.locator(".graphs svg.drawing")).to_have_count(2)
