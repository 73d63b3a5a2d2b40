"""The page's worker in Chromium, with a Python that notes which of its functions run."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Worker, sync_playwright

from dojo.bundle.in_browser import CHROMIUM
from dojo.runtime_bundle.bundle import write_layout
from dojo.runtime_bundle.layout import course, ours, whole
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.watched import NOTES, watched
from dojo.server import HOST, site_server
from tests.browser.workers import until
from tests.chromium import ONLY_THIS_MACHINE

# Before the worker loads Python: keep hold of every instance that notes something.
HOLD = """(notes) => {
  globalThis.noting = [];
  const hold = (instance) => {
    if (notes in instance.exports) noting.push(instance.exports);
    return instance;
  };
  const { instantiate, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    hold(made.instance ?? made);
    return made;
  };
  WebAssembly.Instance = new Proxy(Instance, { construct: (target, given) => hold(new target(...given)) });
}"""
# By what only it exports: the functions that have run.
NOTED = """(notes) => noting.map((exports) => [
  Object.keys(exports).filter((name) => name.startsWith("PyInit_")),
  [...new Uint8Array(exports[notes].buffer)].flatMap((ran, index) => (ran ? [index] : [])),
])"""
START = """([file, load]) => new Promise((resolve) => {
  window.python.onmessage = ({ data }) => data.kind !== "progress" && resolve(data);
  window.python.postMessage(load);
})"""
# A Python that woke from an image may want modules first; it is asked again when it has them.
ASK = """([id, question, payload]) => new Promise((resolve) => {
  const ask = () => window.python.postMessage({ kind: "ask", id, question, payload });
  window.python.onmessage = ({ data }) => {
    if (data.kind === "ready") ask();
    else if (data.kind !== "step" && data.kind !== "progress" && data.what !== "modules") resolve(data);
  };
  ask();
})"""

type Noted = list[tuple[list[str], list[int]]]


class WatchedPython:
    """One worker; `noted` is what it has used so far."""

    def __init__(self, page: Page, address: str, worker_file: str, *, remember: bool = False) -> None:
        self._page = page
        page.goto(f"{address}/blank.html")
        with page.expect_worker() as started:
            page.evaluate(
                "(file) => { window.python = new Worker(file, { type: 'module', name: 'p' }); }", worker_file
            )
        self._worker: Worker = started.value
        self._worker.evaluate(HOLD, NOTES)
        load = {"kind": "load", "runtime": f"{address}/runtime/", "early": False, "extent": "lean"}
        answer = page.evaluate(START, [worker_file, load | {"remember": remember}])
        assert answer["kind"] == "ready", answer
        self._asked = 0

    def ask(self, question: str, payload: str) -> str:
        self._asked += 1
        answer = self._page.evaluate(ASK, [self._asked, question, payload])
        assert answer["kind"] == "result", (question, payload, answer)
        return answer["payload"]

    def wait_until_remembered(self) -> None:
        until(self._worker, "remembered")

    def end(self) -> None:
        self._page.close()

    @property
    def noted(self) -> Noted:
        return self._worker.evaluate(NOTED, NOTES)


@contextmanager
def pythons(root: Path) -> Iterator[type]:
    """Makes `WatchedPython`s of one browser, which share what it keeps."""
    site = root / "build/usage"
    lay_out(root, site)
    worker = next((site / "workbench").glob("worker-*.js")).name
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright, site_server(site, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://{HOST}:{server.server_port}"
        options = {"executable_path": chromium, "args": ["--no-sandbox", ONLY_THIS_MACHINE]}
        with playwright.chromium.launch(**options) as browser, browser.new_context() as context:

            def start(*, remember: bool = False) -> WatchedPython:
                return WatchedPython(context.new_page(), address, f"/workbench/{worker}", remember=remember)

            yield start
        server.shutdown()


def lay_out(root: Path, site: Path) -> None:
    """A folder with a page, the built worker, and everything of Python that is watched."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(root / "docs/assets/workbench", site / "workbench")
    (site / "blank.html").write_text("<!doctype html><title>Python</title>", encoding="utf-8")
    upstream = Upstream(root)
    layout = whole(upstream)
    natives = {name: watched(module) for name, module in layout.whole_natives.items()}
    with_ours = replace(layout, archives=layout.archives | ours(root), course=course(root))
    write_layout(
        upstream, site / "runtime", replace(with_ours, engine=watched(layout.engine), natives=natives)
    )


def modules_in(run: str) -> list[str]:
    """The names that a program printed behind `modules:`."""
    modes = json.loads(run)["modes"]
    assert "GRAPH" in modes, run
    events = modes["GRAPH"]["events"]
    printed = next(event["text"] for event in events if event.get("text", "").startswith("modules:"))
    return printed.split()[1:]
