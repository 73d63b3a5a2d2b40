"""Archives as plain dictionaries, written the same way every time so that a name can hold a hash."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

type Files = dict[str, bytes]

EPOCH = (1980, 1, 1, 0, 0, 0)


def read_archive(archive: bytes) -> Files:
    """The files of a zip archive or wheel, by path."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """An uncompressed zip archive whose bytes depend on nothing but `files`."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as opened:
        for name in sorted(files, key=_by_kind):
            opened.writestr(zipfile.ZipInfo(name, EPOCH), files[name])
    return archive.getvalue()


def pack(files: Mapping[str, bytes]) -> bytes:
    """A gzipped zip: one stream compresses better than many members, and Python imports without inflating."""
    return gzip.compress(stored_zip(files), compresslevel=9, mtime=0)


def read_package(folder: Path) -> Files:
    """What a package of this repository ships: its modules and its JSON data."""
    shipped = (path for path in folder.rglob("*") if path.suffix in {".py", ".json", ".toml"})
    return {str(path.relative_to(folder.parent)): path.read_bytes() for path in shipped}


def _by_kind(name: str) -> tuple[str, str]:
    return Path(name).suffix, name
