"""Put the browser's runtime together: content-hashed files and one manifest that names them."""

import base64
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from dojo.runtime_bundle.archives import pack, read_archive, read_package
from dojo.runtime_bundle.compiling import SITE_PACKAGES, byte_compiled, located
from dojo.runtime_bundle.docstrings import undocumented
from dojo.runtime_bundle.names import public_names
from dojo.runtime_bundle.notices import notices
from dojo.runtime_bundle.trim import GRADERS, NUMPY, STDLIB, trimmed
from dojo.runtime_bundle.upstream import Upstream

NOTICES = "NOTICES.txt"
SCHEMA = "trace-and-error/runtime/1"
CORE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
MALT = ("diastatic-malt", "gast", "astunparse", "six", "termcolor")
# When it is imported, malt reads this source to find out whether it can read sources at all.
MALT_SOURCES = ("malt/utils/ag_logging.py",)
# A spec is found by its path, and loaded from source.
SPECS = ("graders/specs/",)


def write_bundle(root: Path, target: Path) -> dict[str, Any]:
    """Replace `target` by a fresh bundle; returns its manifest. Raises UpstreamError."""
    upstream = Upstream(root)
    archives = third_party(upstream) | ours(root)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    manifest = {
        "schema": SCHEMA,
        "pyodide": upstream.lock["pyodide"]["version"],
        "info": json.loads(upstream.pyodide("pyodide-lock.json"))["info"],
        "packages": SITE_PACKAGES,
        "core": write_core(upstream, target),
        "stdlib": write_hashed(target, "stdlib", stdlib(upstream)),
        "names": public_names(root / "minitf"),
        "archives": [write_hashed(target, name, content) for name, content in archives.items()],
    }
    (target / NOTICES).write_text(notices(upstream), encoding="utf-8")
    manifest["bytes"] = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    (target / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def stdlib(upstream: Upstream) -> bytes:
    """Python's standard library, which Pyodide imports straight from the archive."""
    return pack(
        byte_compiled(undocumented(trimmed(read_archive(upstream.pyodide("python_stdlib.zip")), STDLIB)))
    )


def third_party(upstream: Upstream) -> dict[str, bytes]:
    """NumPy, and malt with all it imports, as one archive each."""
    numpy = trimmed(read_archive(upstream.wheel("numpy")), NUMPY)
    malt = {name: content for wheel in MALT for name, content in read_archive(upstream.wheel(wheel)).items()}
    return {
        "numpy": pack(byte_compiled(undocumented(numpy))),
        "malt": pack(located(byte_compiled(undocumented(trimmed(malt)), sources=MALT_SOURCES))),
    }


def ours(root: Path) -> dict[str, bytes]:
    """The engine, and the graders with the course they grade."""
    graders = trimmed(read_package(root / "graders"), GRADERS)
    katas = read_package(root / "katas").items()
    course = {f"graders/data/{name}": content for name, content in katas if name.endswith(".toml")}
    return {
        "minitf": pack(located(byte_compiled(undocumented(read_package(root / "minitf"))))),
        "graders": pack(located(byte_compiled(graders | course, sources=SPECS))),
    }


def write_core(upstream: Upstream, target: Path) -> dict[str, Any]:
    """Pyodide's loader keeps its own file names, so the folder carries the hash."""
    files = {name: upstream.pyodide(name) for name in CORE}
    folder = f"core-{short_hash(b''.join(files.values()))}"
    (target / folder).mkdir()
    for name, content in files.items():
        (target / folder / name).write_bytes(content)
    described = {name: integrity(content) for name, content in files.items()}
    return {"folder": folder, "bytes": sum(map(len, files.values())), "files": described}


def write_hashed(target: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write one archive; the manifest's entry lets the browser check it."""
    file = f"{name}-{short_hash(content)}.pack"
    (target / file).write_bytes(content)
    return {"name": name, "file": file, "bytes": len(content), "integrity": integrity(content)}


def integrity(content: bytes) -> str:
    """What browsers compare a file with."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def short_hash(content: bytes) -> str:
    """Enough of the sha256 to name a file by its content."""
    return hashlib.sha256(content).hexdigest()[:16]
