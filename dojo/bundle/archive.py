"""A zip that is the same, byte for byte, whenever its files are."""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path

TOP = "trace-and-error"
SUMS = "SHA256SUMS"
MADE = (1980, 1, 1, 0, 0, 0)  # the date would be all that differs between two builds
PACKED = {".whl", ".png", ".woff2", ".gz", ".pack"}


@dataclass(frozen=True)
class Entry:
    """One file of the bundle; `name` is relative to the bundle's folder."""

    name: str
    content: bytes
    executable: bool = False


def write_zip(entries: list[Entry], target: Path) -> None:
    """Write the entries, by name, and their checksums; `target` is replaced when all is done."""
    listed = sorted([*entries, checksums(entries)], key=lambda entry: entry.name)
    unfinished = target.with_name(target.name + ".part")
    try:
        with zipfile.ZipFile(unfinished, "w") as archive:
            for entry in listed:
                archive.writestr(described(entry), entry.content, compresslevel=9)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def described(entry: Entry) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(f"{TOP}/{entry.name}", MADE)
    packed = Path(entry.name).suffix in PACKED
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    info.create_system = 3  # Unix, whose permissions follow
    info.external_attr = (0o100755 if entry.executable else 0o100644) << 16
    return info


def checksums(entries: list[Entry]) -> Entry:
    """`SHA256SUMS`, as `sha256sum --check` reads it."""
    lines = sorted((entry.name, hashlib.sha256(entry.content).hexdigest()) for entry in entries)
    return Entry(SUMS, "".join(f"{digest}  {name}\n" for name, digest in lines).encode())


def unpack(archive: Path, folder: Path) -> Path:
    """Unzip into `folder` as a file manager does, permissions included; returns the bundle's folder."""
    with zipfile.ZipFile(archive) as opened:
        for info in opened.infolist():
            Path(opened.extract(info, folder)).chmod(info.external_attr >> 16 & 0o777)
    return folder / TOP
