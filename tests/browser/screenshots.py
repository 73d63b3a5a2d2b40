"""`make screenshots`: every view, wide and narrow, light and dark, as pictures to be looked at."""

import argparse
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from playwright.sync_api import Locator, Page, expect, sync_playwright

from dojo.bundle.in_browser import CHROMIUM
from dojo.server import HOST, site_server
from tests.browser.conftest import SITE
from tests.browser.workbench_page import PATIENCE, WorkbenchPage
from tests.chromium import ONLY_THIS_MACHINE
from tests.katas.submissions import ROOT

WIDTHS = (1440, 390)
SCHEMES = ("light", "dark")
TALLEST = 4000  # pixels: enough to judge a page by
KEY = "retracing/literals_or_tensors"
ANSWERS = ROOT / "solutions" / KEY
WRONG = (ANSWERS / "wrong_fixes/converts_inside.py").read_text(encoding="utf-8")
SOLUTION = (ANSWERS / "solution.py").read_text(encoding="utf-8")
RECORDED = "deployment/export_signature"
TEXTS = {
    "index": "katas/",
    "routes": "routes/",
    "glossary": "glossary/",
    "cheat-sheet": "cheat-sheet/",
    "engine": "engine/",
    "study": "study/",
    "coverage": "study/coverage/",
    "how-it-works": "how-it-works/",
    "faults": "faults/",
    "speed": "speed/",
    "teaching": "teaching/",
    "lesson": "katas/foundations/two_clocks/",
}
# What somebody has who is in the middle of the course.
PROGRESS = {
    "foundations/two_clocks": "PASS",
    "retracing/missing_signature": "PASS",
    "side_effects/leaking_list": "FAIL",
}


class Camera:
    """One visitor, by width and color scheme; takes pictures of what is in front of it."""

    def __init__(self, page: Page, address: str, folder: Path, suffix: str) -> None:
        self.page = page
        self.address = address
        self.folder = folder
        self.suffix = suffix

    def page_of(self, name: str, path: str) -> None:
        """A page from its top."""
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_load_state("networkidle")
        with self._tall_window():
            self.page.screenshot(path=self._file(name))

    def of(self, name: str, element: Locator) -> None:
        """One element, whole."""
        with self._tall_window():
            element.screenshot(path=self._file(name), style=".md-header { display: none }")

    def screen(self, name: str) -> None:
        """What a person sees without scrolling."""
        self.page.screenshot(path=self._file(name))

    @contextmanager
    def _tall_window(self) -> Iterator[None]:
        """Editors draw what is in sight, so everything has to be; the page's header keeps out of it."""
        usual = self.page.viewport_size
        height = min(self.page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        self.page.set_viewport_size(usual | {"height": max(height, usual["height"])})
        yield
        self.page.set_viewport_size(usual)

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}-{self.suffix}.png"


def texts(camera: Camera) -> None:
    for name, path in TEXTS.items():
        camera.page_of(name, path)


def progress(camera: Camera) -> None:
    """The home page with its map, before anything and in the middle of the course."""
    camera.page_of("home", "")
    katas = {key: record(verdict) for key, verdict in PROGRESS.items()}
    file = {"schema": "trace-and-error/progress/2", "katas": katas}
    camera.page.goto(f"{camera.address}/katas/")
    with camera.page.expect_file_chooser() as chooser:
        camera.page.get_by_role("button", name="Import progress").click()
    buffer = json.dumps(file).encode()
    chooser.value.set_files({"name": "p.json", "mimeType": "application/json", "buffer": buffer})
    expect(camera.page.locator("kata-progress").get_by_role("status")).to_contain_text("3 katas read")
    camera.page_of("progress-index", "katas/")
    camera.page_of("progress-map", "")


def record(verdict: str) -> dict[str, object]:
    at = "2026-01-01T00:00:00.000Z"
    graded = {"verdict": verdict, "kept": 1, "promises": 2, "helped": False}
    version = {"at": at, "source": "x = 1\n"} | graded
    draft = {"at": at, "source": "x = 1\n"}
    return {"draft": draft, "hints": 0, "solution_seen": None, "versions": [version]}


def kata(camera: Camera) -> None:
    """A kata from the first look to the comparison with the reference."""
    workbench = WorkbenchPage.open(camera.page, camera.address, KEY)

    def tab(name: str) -> Locator:
        return workbench.root.get_by_role("tab", name=name)

    camera.of("kata-before", workbench.root)
    workbench.root.get_by_text("Think first").click()
    workbench.root.get_by_label("How many traces").fill("1")
    workbench.root.get_by_label("Will both modes print the same?").select_option("yes, the same")
    workbench.run()
    camera.of("kata-predict", workbench.root)
    workbench.root.get_by_text("Think first").click()
    workbench.replace_code(WRONG)
    workbench.check()
    expect(tab("Timeline")).to_be_visible()
    camera.of("kata-failing", workbench.root)
    workbench.root.scroll_into_view_if_needed()
    camera.screen("kata-failing-screen")
    workbench.hint.click()
    camera.of("kata-hints", workbench.root.locator(".hints"))
    camera.of("kata-timeline", workbench.root.get_by_role("tabpanel", name="Timeline"))
    tab("Graph").click()
    expect(workbench.root.locator(".op").first).to_be_visible()
    camera.of("kata-graph", workbench.root.get_by_role("tabpanel", name="Graph"))
    tab("Converted code").click()
    converted = workbench.root.get_by_role("tabpanel", name="Converted code")
    expect(converted.locator("mark").first).to_be_visible(timeout=PATIENCE)
    camera.of("kata-converted", converted)
    workbench.replace_code(SOLUTION)
    workbench.check()
    camera.of("kata-passing", workbench.root)
    tab("Mine and the reference").click()
    expect(workbench.root.locator("table.compared").first).to_be_visible(timeout=PATIENCE)
    compare = workbench.root.get_by_role("tabpanel", name="Mine and the reference")
    camera.of("kata-compare", compare)
    workbench.button("History").click()
    camera.of("kata-history", workbench.root.locator(".past"))


def playground(camera: Camera) -> None:
    camera.page.goto(f"{camera.address}/playground/")
    element = camera.page.locator("kata-playground")
    element.get_by_text("Examples").click()
    element.get_by_role("button", name="An error").click()
    element.get_by_role("button", name="Run", exact=True).click()
    expect(element.locator("[data-explanation]")).to_be_visible(timeout=PATIENCE)
    camera.of("playground", element)


def recorded(camera: Camera) -> None:
    workbench = WorkbenchPage.open(camera.page, camera.address, RECORDED)
    workbench.button("Show recorded result").click()
    camera.of("recorded", workbench.root)


STORIES: dict[str, Callable[[Camera], None]] = {
    "texts": texts,
    "progress": progress,
    "kata": kata,
    "playground": playground,
    "recorded": recorded,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "build/screenshots")
    parser.add_argument("--only", choices=STORIES, action="append", help="some stories instead of all")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with site_server(SITE, port=0) as server, sync_playwright() as playwright:
        Thread(target=server.serve_forever, daemon=True).start()
        chromium = next(filter(None, map(shutil.which, CHROMIUM)))
        arguments = ["--no-sandbox", ONLY_THIS_MACHINE]
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for width in WIDTHS:
            for scheme in SCHEMES:
                for story in chosen.only or STORIES:
                    viewport = {"width": width, "height": 900 if width > 1000 else 844}
                    with browser.new_context(
                        viewport=viewport, color_scheme=scheme, reduced_motion="reduce"
                    ) as context:
                        address = f"http://{HOST}:{server.server_port}"
                        page = context.new_page()
                        STORIES[story](Camera(page, address, chosen.folder, f"{width}-{scheme}"))
        server.shutdown()


if __name__ == "__main__":
    main()
