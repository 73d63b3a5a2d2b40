"""JupyterLite with its Pyodide kernel, put together from PyPI's wheels and the Pyodide that is vendored here.

Of the Pyodide release only what npm and PyPI have can be had without its own host. One package that
the kernel asks for is missing there, sqlite3: a stub takes its place, and IPython keeps no history.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.page.stock import PYODIDE, wheels, write_wheel
from dojo.runtime_bundle.upstream import Upstream

# What the kernel loads, at the versions that Pyodide's lock names.
NEEDED = (
    "micropip", "packaging", "ipython", "asttokens", "decorator", "executing", "matplotlib-inline",
    "prompt-toolkit", "pure-eval", "pygments", "stack-data", "traitlets", "wcwidth", "jedi", "parso",
)  # fmt: skip
OTHERS = ["comm==0.2.3", "wheel==0.45.1"]  # the second is a requirement of astunparse
STUB = "sqlite3-1.0.0-py3-none-any.whl"

# The computation of the other pages, as somebody would write it into a cell.
CELL = """\
import piplite
await piplite.install({packages})
import json
from pathlib import Path
from graders.page import check
question = {{"key": {key!r}, "source": {source!r}, "name": "starter.py"}}
report = json.loads(check(json.dumps(question), lambda step: None))
for each in report["checks"]:
    print(each["verdict"], each["promise"])
print("the verdict:", report["verdict"])
"""


def write_jupyterlite(root: Path, target: Path, key: str, jupyter: Path) -> str:
    """Replace `target` by a JupyterLite; returns the address, relative to it, that grades the starter."""
    shutil.rmtree(target, ignore_errors=True)
    work = target.with_name("jupyterlite-work")
    shutil.rmtree(work, ignore_errors=True)
    upstream = Upstream(root)
    own = work / "pypi"  # where JupyterLite looks for wheels
    own.mkdir(parents=True)
    ours = [write_wheel(own / file, files) for file, files in wheels(root, upstream).items()]
    download(own, OTHERS)
    build = ["lite", "build", "--apps", "repl", "--no-unused-shared-packages", "--no-sourcemaps"]
    build += ["--lite-dir", str(work), "--output-dir", str(target)]
    subprocess.run([str(jupyter), *build], check=True, cwd=work, stdout=subprocess.DEVNULL)
    vendor_pyodide(upstream, target)
    source = (root / "katas" / key / "starter.py").read_text(encoding="utf-8")
    packages = [name.split("-")[0].replace("_", "-") for name in ours]
    cell = CELL.format(packages=packages, key=key, source=source)
    return f"repl/index.html?kernel=python&code={quote(cell)}"


def download(folder: Path, requirements: list[str]) -> None:
    """Wheels from PyPI into `folder`."""
    options = ["--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "download", *options, *requirements], check=True)


def vendor_pyodide(upstream: Upstream, target: Path) -> None:
    """Pyodide and the packages of its lock that the kernel asks for, and the setting that leads there."""
    folder = target / "static/pyodide"
    folder.mkdir(parents=True)
    for name in (*PYODIDE, "pyodide.js"):
        shutil.copy(upstream.root / "web/node_modules/pyodide" / name, folder / name)
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    listed = lock["packages"]
    download(folder, [f"{name}=={listed[name]['version']}" for name in NEEDED])
    write_wheel(folder / STUB, {})
    files = {wheel_name(path): path for path in folder.glob("*.whl")}
    kept = {name: listed[name] for name in (*NEEDED, "sqlite3")}
    lock["packages"] = {name: located(entry, files[normal(name)]) for name, entry in kept.items()}
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    settings = target / "jupyter-lite.json"
    document = json.loads(settings.read_text(encoding="utf-8"))
    plugins = document["jupyter-config-data"].setdefault("litePluginSettings", {})
    kernel = plugins.setdefault("@jupyterlite/pyodide-kernel-extension:kernel", {})
    kernel |= {"pyodideUrl": "./static/pyodide/pyodide.js", "disablePyPIFallback": True}
    settings.write_text(json.dumps(document), encoding="utf-8")


def located(entry: dict[str, Any], wheel: Path) -> dict[str, Any]:
    """The lock's entry, for the wheel that is there."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    depends = [name for name in entry["depends"] if normal(name) in map(normal, NEEDED)]
    return entry | {"file_name": wheel.name, "sha256": digest, "depends": depends}


def wheel_name(path: Path) -> str:
    return normal(path.name.split("-")[0])


def normal(name: str) -> str:
    return name.lower().replace("-", "_")
