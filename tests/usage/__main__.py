"""`python -m tests.usage`: have the page's Python answer for all known programs, and record what was used."""

import hashlib
import json
from pathlib import Path

from dojo.runtime_bundle.layout import ENGINE, whole
from dojo.runtime_bundle.split import module_name
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.usage import Native, Usage, write_usage
from tests.usage.programs import of_few, of_katas, of_pages
from tests.usage.watching import Noted, WatchedPython, modules_in, pythons

ROOT = Path(__file__).parents[2]
# Without those that AutoGraph generates, which are many.
LIST_MODULES = """
import sys

print("modules:", *(name for name in sorted(sys.modules) if not name.startswith("__autograph")))
"""


def main() -> None:
    with pythons(ROOT) as start:
        visits, modules = [], set[str]()
        for questions in (of_katas, of_pages, of_few):
            python = start(remember=not visits)
            for question, payload in questions():
                python.ask(question, payload)
            if questions is not of_few:
                modules |= set(imported(python))
            if not visits:
                python.wait_until_remembered()
            visits.append(python.noted)
            print(questions.__name__, len(modules), "modules", flush=True)
            python.end()
        woken = start()
        imported(woken)
        write_usage(ROOT, used(modules, *visits, woken.noted))


def imported(python: WatchedPython) -> list[str]:
    """The modules that it has imported."""
    listing = json.dumps({"key": "", "source": LIST_MODULES, "name": "list.py"})
    return modules_in(python.ask("run", listing))


def used(modules: set[str], *visits: Noted) -> Usage:
    """What the visits noted, by the files of which the runtime is made."""
    layout = whole(Upstream(ROOT))
    others = (*layout.archives.values(), layout.natives)
    files = [name for part in (layout.stdlib, *others) for name in part]
    natives = {}
    for name, content in ({ENGINE: layout.whole_engine} | layout.whole_natives).items():
        ran = {
            index
            for noted in visits
            for exports, indices in noted
            if is_of(name, exports)
            for index in indices
        }
        if ran:
            natives[name] = Native(hashlib.sha256(content).hexdigest(), frozenset(ran))
    return Usage(natives, frozenset(modules & {module_name(name) for name in files}))


def is_of(name: str, exports: list[str]) -> bool:
    """Is it the module of this file? Every native module exports its own initialization; the engine many."""
    return (
        len(exports) > 1 if name == ENGINE else exports == [f"PyInit_{module_name(name).rpartition('.')[2]}"]
    )


if __name__ == "__main__":
    main()
