"""Are archives the same for the same files, whatever the order and the day?"""

import gzip
from pathlib import Path

from dojo.runtime_bundle.archives import pack, read_archive, read_package, stored_zip

FILES = {"b.py": b"b = 1\n", "a/x.so": b"\0wasm", "a/__init__.py": b""}


def test_what_is_packed_can_be_read() -> None:
    assert read_archive(gzip.decompress(pack(FILES))) == FILES


def test_the_bytes_depend_on_the_files_alone() -> None:
    assert pack(FILES) == pack(dict(reversed(FILES.items())))


def test_nothing_is_compressed_twice() -> None:
    repeated = {"a.py": b"x = 1\n" * 1000}
    assert len(stored_zip(repeated)) > 6000 > len(pack(repeated))


def test_a_package_ships_its_modules_and_data_only(tmp_path: Path) -> None:
    package = tmp_path / "graders"
    package.mkdir()
    for name in ("page.py", "report.schema.json", "kata.toml", "notes.md", "page.pyc"):
        (package / name).write_text("", encoding="utf-8")
    shipped = {"graders/page.py", "graders/report.schema.json", "graders/kata.toml"}
    assert set(read_package(package)) == shipped
