"""Put the browser's runtime together: content-hashed files and one manifest that names them."""

import base64
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from dojo.runtime_bundle.archives import Files, pack
from dojo.runtime_bundle.compiling import SITE_PACKAGES
from dojo.runtime_bundle.layout import ENGINE, GLUE, LOADER, Layout, laid_out
from dojo.runtime_bundle.names import public_names
from dojo.runtime_bundle.notices import notices
from dojo.runtime_bundle.split import module_name
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.usage import read_usage

NOTICES = "NOTICES.txt"
SCHEMA = "trace-and-error/runtime/4"
# Where modules lie that were downloaded because a program imports them.
LATER = "/lib/python3.13/later"
PACKS, WHOLE = "packs", "whole"


def write_bundle(root: Path, target: Path) -> dict[str, Any]:
    """Replace `target` by a fresh bundle; returns its manifest. Raises UpstreamError and StaleUsage."""
    upstream = Upstream(root)
    return write_layout(upstream, target, laid_out(upstream, read_usage(root)))


def write_layout(upstream: Upstream, target: Path, layout: Layout) -> dict[str, Any]:
    """Replace `target` by the files of a layout; returns its manifest. Raises UpstreamError."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    manifest = {
        "schema": SCHEMA,
        "pyodide": upstream.lock["pyodide"]["version"],
        "info": json.loads(upstream.pyodide("pyodide-lock.json"))["info"],
        "packages": SITE_PACKAGES,
        "core": write_core(upstream, target, layout),
        "stdlib": write_pack(target, "stdlib", layout.stdlib),
        "archives": [write_pack(target, name, files) for name, files in layout.archives.items()],
        "natives": write_pack(target, "natives", layout.natives),
        "course": write_pack(target, "course", layout.course),
        "later": {"folder": LATER, "packs": [write_later(target, *part) for part in layout.later.items()]},
        "whole": write_whole(target, layout),
        "names": public_names(upstream.root / "minitf"),
    }
    (target / NOTICES).write_text(notices(upstream), encoding="utf-8")
    (target / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    return manifest


def write_core(upstream: Upstream, target: Path, layout: Layout) -> dict[str, Any]:
    """Pyodide's loader keeps its own file names, so the folder carries the hash."""
    files = {LOADER: upstream.pyodide(LOADER), GLUE: layout.glue.encode(), ENGINE: layout.engine}
    folder = f"core-{short_hash(b''.join(files.values()))}"
    (target / folder).mkdir()
    for name, content in files.items():
        (target / folder / name).write_bytes(content)
    described = {name: integrity(content) for name, content in files.items()}
    return {"folder": folder, "bytes": sum(map(len, files.values())), "files": described}


def write_later(target: Path, name: str, files: Files) -> dict[str, Any]:
    """A pack that is downloaded when a program imports one of its modules, with their names."""
    return write_pack(target, name, files) | {"modules": sorted({module_name(path) for path in files})}


def write_whole(target: Path, layout: Layout) -> dict[str, Any]:
    """For a program that calls a function which was left out."""
    engine = write_hashed(target, f"{WHOLE}/pyodide-{{}}.wasm", layout.whole_engine)
    glue = write_hashed(target, f"{WHOLE}/pyodide-{{}}.js", layout.whole_glue.encode())
    natives = write_hashed(target, f"{WHOLE}/natives-{{}}.pack", pack(layout.whole_natives))
    named = {"engine": engine, "glue": glue, "natives": natives}
    return {kind: {"name": kind, **written} for kind, written in named.items()}


def write_pack(target: Path, name: str, files: Files) -> dict[str, Any]:
    """Write one archive; the manifest's entry lets the browser check it."""
    return {"name": name, **write_hashed(target, f"{PACKS}/{name}-{{}}.pack", pack(files))}


def write_hashed(target: Path, file: str, content: bytes) -> dict[str, Any]:
    """Write a file whose name carries its hash."""
    file = file.format(short_hash(content))
    (target / file).parent.mkdir(exist_ok=True)
    (target / file).write_bytes(content)
    return {"file": file, "bytes": len(content), "integrity": integrity(content)}


def integrity(content: bytes) -> str:
    """What browsers compare a file with."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def short_hash(content: bytes) -> str:
    """Enough of the sha256 to name a file by its content."""
    return hashlib.sha256(content).hexdigest()[:16]
