"""What others made: from node_modules or PyPI, and refused unless its hash is in the lock."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path("web/vendor.lock.json")
NODE_MODULES = Path("web/node_modules")
DOWNLOADS = Path("build/downloads")


class UpstreamError(Exception):
    """An upstream file is missing, cannot be fetched, or is not the one the lock names."""


class Upstream:
    """Access to the files listed in web/vendor.lock.json."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lock: dict[str, Any] = json.loads((root / LOCK).read_text(encoding="utf-8"))

    def pyodide(self, name: str) -> bytes:
        """One file of the Pyodide distribution."""
        pyodide = self.lock["pyodide"]
        path = self.root / NODE_MODULES / pyodide["npm"] / name
        return self._checked(path, pyodide["files"][name])

    def licenses(self) -> dict[str, str]:
        """What is vendored, with its version, and under which license."""
        named = {"pyodide": self.lock["pyodide"], **self.lock["wheels"]}
        return {f"{name} {entry['version']}": entry["license"] for name, entry in named.items()}

    def wheel(self, name: str) -> bytes:
        """A third-party wheel, by its name in the lock."""
        wheel = self.lock["wheels"][name]
        if "npm" in wheel:
            path = self.root / NODE_MODULES / wheel["npm"] / wheel["file"]
        else:
            path = self._downloaded(f"{name}=={wheel['version']}", wheel["file"])
        return self._checked(path, wheel["sha256"])

    def _downloaded(self, requirement: str, file: str) -> Path:
        folder = self.root / DOWNLOADS
        if not (folder / file).exists():
            download = ["download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder)]
            done = subprocess.run(
                [sys.executable, "-m", "pip", *download, requirement], capture_output=True, text=True
            )
            if done.returncode:
                raise UpstreamError(f"pip could not download {requirement}.\n{done.stderr.strip()}")
        return folder / file

    def _checked(self, path: Path, sha256: str) -> bytes:
        shown = path.relative_to(self.root)
        if not path.exists():
            raise UpstreamError(f"{shown} is missing. Run: npm ci --prefix web")
        content = path.read_bytes()
        found = hashlib.sha256(content).hexdigest()
        if found != sha256:
            raise UpstreamError(
                f"{shown} has sha256 {found}, but {LOCK} says {sha256}. Delete it, or update the lock."
            )
        return content
