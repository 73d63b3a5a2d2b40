"""How far a learner is: with help or without, on the map, and in the file that the terminal reads, too."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from dojo.progress.document import parse
from dojo.progress.record import State
from tests.browser.conftest import Open
from tests.katas.submissions import ROOT

KEY = "retracing/literals_or_tensors"
ANSWERS = ROOT / "solutions" / KEY
WRONG = (ANSWERS / "wrong_fixes/converts_inside.py").read_text(encoding="utf-8")
SOLUTION = (ANSWERS / "solution.py").read_text(encoding="utf-8")
FROM_ELSEWHERE = {
    "schema": "trace-and-error/progress/2",
    "katas": {
        KEY: {
            "draft": {"at": "2026-01-01T00:00:00.000Z", "source": "print('from elsewhere')\n"},
            "hints": 0,
            "solution_seen": None,
            "versions": [],
        }
    },
}


def state(page: Page, key: str = KEY) -> Locator:
    return page.locator(f'.te-katas kata-state[kata="{key}"]')


def test_a_kata_is_solved_with_help_and_the_file_says_so_in_the_terminal(
    open_kata: Open, page: Page, base_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    workbench = open_kata(KEY)
    workbench.replace_code(WRONG)
    workbench.check()
    workbench.hint.click()
    expect(workbench.status).to_have_text("Hint 2 of 3 shown.")  # the diagnosis stands for the first
    workbench.hint.click()
    expect(workbench.hint).to_have_text("Solution")
    assert not any(url.endswith("solution.py") for url in asked)
    workbench.hint.click()
    expect(workbench.root.locator(".solution code")).to_contain_text("tf.constant(step)")
    workbench.replace_code(SOLUTION)
    workbench.check()
    assert workbench.verdict == "PASS"
    page.goto(f"{base_url}/katas/")
    expect(state(page)).to_have_text("Solved with help")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    kept = parse(Path(download.value.path()).read_text(encoding="utf-8"), "export")[KEY]
    assert kept.state is State.SOLVED_WITH_HELP
    assert [(version.verdict, version.source) for version in kept.history] == [
        ("PASS", SOLUTION),
        ("FAIL", WRONG),
    ]


def test_a_file_is_merged_and_what_is_no_progress_is_refused(
    open_kata: Open, page: Page, base_url: str
) -> None:
    workbench = open_kata(KEY)
    workbench.replace_code("print('mine')\n")
    page.goto(f"{base_url}/katas/")
    said = page.locator("kata-progress").get_by_role("status")
    choose(page, "holiday.json", "{}")
    expect(said).to_contain_text("holiday.json is not a progress file")
    choose(page, "progress.json", json.dumps(FROM_ELSEWHERE))
    expect(said).to_have_text("1 kata read from progress.json and merged with yours.")
    expect(state(page)).to_have_text("Started")
    workbench = open_kata(KEY)
    expect(workbench.editor).to_contain_text("print('mine')")  # newer than the file's
    workbench.button("History").click()
    workbench.root.get_by_role("button", name="Bring back").click()
    expect(workbench.editor).to_contain_text("print('from elsewhere')")


def choose(page: Page, name: str, text: str) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import progress").click()
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    chooser.value.set_files(file)
