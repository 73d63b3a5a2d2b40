"""The exercise of putting lines in order, by the keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect

LESSON = "katas/side_effects/print_every_call/"
RIGHT = ["before the division", "after the division", "half of 8 is 4", "half of 6 is 3"]


@pytest.fixture
def order(page: Page, base_url: str) -> Locator:
    page.goto(f"{base_url}/{LESSON}")
    return page.locator("kata-order")


def lines(order: Locator) -> list[str]:
    return [code.inner_text() for code in order.locator("li code").all()]


def say_when(order: Locator, line: str) -> None:
    when = "at run time" if line.startswith("half") else "at trace time"
    order.get_by_label(f"When is this printed: {line}").select_option(when)


def test_lines_are_moved_judged_and_every_step_is_said(order: Locator, page: Page) -> None:
    said = order.get_by_role("status")
    expect(order.get_by_role("button", name="Check the order")).to_be_visible()
    assert sorted(lines(order)) == sorted(RIGHT) and lines(order) != RIGHT
    for place, line in enumerate(RIGHT):
        up = order.get_by_role("button", name=f"Move up: {line}")
        up.focus()
        for _ in range(lines(order).index(line) - place):
            page.keyboard.press("Enter")
            expect(up).to_be_focused()
    expect(said).to_contain_text("of 4.")
    assert lines(order) == RIGHT
    for line in RIGHT[1:]:
        say_when(order, line)
    order.get_by_role("button", name="Check the order").press("Enter")
    expect(said).to_have_text("3 of 4 lines right.")
    expect(order.locator("li").first).to_contain_text("say when")
    say_when(order, RIGHT[0])
    expect(order.locator("li").first).not_to_contain_text("say when")
    order.get_by_role("button", name="Check the order").press("Enter")
    expect(said).to_have_text("All of it is right.")
