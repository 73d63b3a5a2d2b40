"""The license texts that have to travel with what we vendor."""

from dojo.runtime_bundle.archives import read_archive
from dojo.runtime_bundle.upstream import Upstream

LICENSE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
PYODIDE = (
    "Pyodide's pyodide.mjs is used unchanged. Of its pyodide.asm.js and pyodide.asm.wasm, and of NumPy's "
    "native modules, there are two forms: unchanged in the folder whole/, and elsewhere without "
    "functions, and data of these, that hardly any program uses. dojo/runtime_bundle/ of this project "
    "makes one from the other (glue.py, lean.py, placed.py), and web/usage.json says which functions "
    "stay. Their source is the release of that version of the npm package and of the project's "
    "repository. CPython inside it: PSF-2.0."
)


def notices(upstream: Upstream) -> str:
    """One text: what is used under which license, and the texts found in the wheels."""
    used = "\n".join(f"{what}: {license_name}" for what, license_name in upstream.licenses().items())
    texts = [text for name in upstream.lock["wheels"] for text in license_texts(upstream.wheel(name))]
    return "\n\n".join([used, PYODIDE, *texts]) + "\n"


def license_texts(wheel: bytes) -> list[str]:
    """Every license file in a wheel's metadata, below its path."""
    found = [(name, content) for name, content in read_archive(wheel).items() if is_license(name)]
    return [f"--- {name}\n{content.decode('utf-8', 'replace').strip()}" for name, content in found]


def is_license(name: str) -> bool:
    return ".dist-info/" in name and name.rpartition("/")[2].upper().startswith(LICENSE_NAMES)
