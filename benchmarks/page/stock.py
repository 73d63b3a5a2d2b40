"""The stock page: the same editor and the same grading, on Pyodide as its documentation says to use it.

Python runs in a worker, from the files of the npm package and wheels full of sources. Nothing is
stripped, compiled, fetched early or kept, beyond what a browser keeps by itself.
"""

import io
import json
import shutil
import subprocess
import zipfile
from html import escape
from pathlib import Path

from dojo.runtime_bundle.archives import Files, read_archive, read_package
from dojo.runtime_bundle.layout import MALT
from dojo.runtime_bundle.upstream import Upstream

HERE = Path(__file__).parent / "stock"
PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)


def write_stock_page(root: Path, target: Path, key: str) -> None:
    """Replace `target` by a stock page for one kata."""
    shutil.rmtree(target, ignore_errors=True)
    (target / "pyodide").mkdir(parents=True)
    upstream = Upstream(root)
    for name in PYODIDE:
        (target / "pyodide" / name).write_bytes(upstream.pyodide(name))
    names = [write_wheel(target / file, files) for file, files in wheels(root, upstream).items()]
    bundle(root, target, names)
    starter = (root / "katas" / key / "starter.py").read_text(encoding="utf-8")
    html = (HERE / "index.html").read_text(encoding="utf-8")
    html = html.replace("{key}", escape(key)).replace("{starter}", escape(starter))
    (target / "index.html").write_text(html, encoding="utf-8")


def wheels(root: Path, upstream: Upstream) -> dict[str, Files]:
    """Every wheel's files by the wheel's name."""
    entries = upstream.lock["wheels"]
    theirs = {
        Path(entries[name]["file"]).name: read_archive(upstream.wheel(name)) for name in ("numpy", *MALT)
    }
    toml = {
        f"graders/data/{name}": text
        for name, text in read_package(root / "katas").items()
        if name.endswith(".toml")
    }
    return theirs | {
        "graders-0-py3-none-any.whl": read_package(root / "graders") | toml,
        "minitf-0-py3-none-any.whl": read_package(root / "minitf"),
    }


def write_wheel(path: Path, files: Files) -> str:
    """Deflated, as wheels are released; returns its name."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for name, content in sorted((metadata(path.name) | files).items()):
            opened.writestr(name, content)
    path.write_bytes(archive.getvalue())
    return path.name


def metadata(wheel: str) -> Files:
    """What an installer wants to find; the wheels of others have it, and theirs comes first."""
    name, version = wheel.split("-")[:2]
    text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    return {f"{name}-{version}.dist-info/METADATA": text.encode()}


def bundle(root: Path, target: Path, wheel_names: list[str]) -> None:
    """The page's script and the worker's, by the bundler and with the editor that our page has."""
    esbuild = [str(root / "web/node_modules/.bin/esbuild"), "--bundle", "--format=esm", "--target=es2022"]
    options = ["--minify", "--log-level=warning", "--external:./pyodide/pyodide.mjs"]
    wheels_known = f"--define:WHEELS={json.dumps(wheel_names)}"
    scripts = [str(HERE / "page.ts"), str(HERE / "worker.ts")]
    subprocess.run([*esbuild, *options, wheels_known, f"--outdir={target}", *scripts], check=True, cwd=root)
