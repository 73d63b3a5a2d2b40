"""Can the page trust the bundle that `make` built: its names, hashes and weight?"""

import base64
import gzip
import hashlib
import json
from pathlib import Path

import pytest

from dojo.runtime_bundle.archives import read_archive
from dojo.runtime_bundle.bundle import NOTICES, short_hash
from dojo.runtime_bundle.glue import names_in
from dojo.runtime_bundle.layout import ENGINE, GLUE, names_imported
from dojo.runtime_bundle.split import MODULE, module_name
from dojo.runtime_bundle.upstream import Upstream
from dojo.runtime_bundle.webassembly import CODE, EXPORT, bodies, exported, only, sections

ROOT = Path(__file__).parents[3]
RUNTIME = ROOT / "docs/assets/runtime"
MOST_BYTES = 6_500_000  # over the wire, to the first verdict


@pytest.fixture(scope="module")
def manifest() -> dict:
    assert RUNTIME.is_dir(), "These tests need the built runtime: run `make site`."
    return json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))


def packs(manifest: dict) -> list[dict]:
    """What Python starts from, and what comes when a program imports it."""
    return [*first(manifest), *manifest["later"]["packs"]]


def first(manifest: dict) -> list[dict]:
    """What Python starts from."""
    return [manifest["natives"], manifest["course"], manifest["stdlib"], *manifest["archives"]]


def test_every_file_is_named_and_described_by_its_content(manifest: dict) -> None:
    described = [(entry, f"packs/{entry['name']}-{{}}.pack") for entry in packs(manifest)]
    ends = {
        "engine": "whole/pyodide-{}.wasm",
        "glue": "whole/pyodide-{}.js",
        "natives": "whole/natives-{}.pack",
    }
    described += [(manifest["whole"][kind], end) for kind, end in ends.items()]
    for entry, file in described:
        content = (RUNTIME / entry["file"]).read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert entry["file"] == file.format(short_hash(content))
        assert (entry["bytes"], entry["integrity"]) == (len(content), f"sha256-{digest}")


def test_nothing_lies_in_the_folder_that_the_manifest_does_not_name(manifest: dict) -> None:
    core = {f"{manifest['core']['folder']}/{name}" for name in manifest["core"]["files"]}
    described = {entry["file"] for entry in [*packs(manifest), *manifest["whole"].values()]}
    found = {path.relative_to(RUNTIME).as_posix() for path in RUNTIME.rglob("*") if path.is_file()}
    assert found == {"manifest.json", NOTICES} | core | described


def test_the_engine_is_whole_where_it_says_so(manifest: dict) -> None:
    upstream = Upstream(ROOT)
    whole = (RUNTIME / manifest["whole"]["engine"]["file"]).read_bytes()
    assert whole == upstream.pyodide(ENGINE)
    assert (RUNTIME / manifest["whole"]["glue"]["file"]).read_bytes() == upstream.pyodide(GLUE)
    lean = (RUNTIME / manifest["core"]["folder"] / ENGINE).read_bytes()
    assert len(lean) < len(whole)
    assert len(bodies(only(sections(lean), CODE))) == len(bodies(only(sections(whole), CODE)))


def test_the_lean_engine_offers_what_its_script_and_all_native_modules_ask_for(manifest: dict) -> None:
    core = RUNTIME / manifest["core"]["folder"]
    engine = (core / ENGINE).read_bytes()
    whole = (RUNTIME / manifest["whole"]["engine"]["file"]).read_bytes()
    lean, everything = (
        {name for name, _, _ in exported(only(sections(each), EXPORT))} for each in (engine, whole)
    )
    natives = [
        content
        for entry in [*packs(manifest), manifest["whole"]["natives"]]
        for path, content in read_archive(gzip.decompress((RUNTIME / entry["file"]).read_bytes())).items()
        if path.endswith(".so")
    ]
    assert len(natives) > 10
    asked = names_in((core / GLUE).read_text(encoding="utf-8")).union(*map(names_imported, natives))
    assert lean == asked & everything
    assert len(lean) < len(everything) / 4


def test_every_module_comes_in_one_pack(manifest: dict) -> None:
    names = [
        module_name(path)
        for entry in packs(manifest)
        for path in read_archive(gzip.decompress((RUNTIME / entry["file"]).read_bytes()))
        if path.endswith(MODULE)
    ]
    assert sorted(set(names)) == sorted(names)
    listed = [name for pack in manifest["later"]["packs"] for name in pack["modules"]]
    assert set(listed) < set(names)
    assert {"csv", "numpy.random", "numpy.fft"} <= set(listed)


def test_the_licenses_of_what_is_vendored_travel_with_it() -> None:
    text = (RUNTIME / NOTICES).read_text(encoding="utf-8")
    assert "numpy 2.2.5: BSD-3-Clause" in text
    assert "Copyright (c) 2005-2024, NumPy Developers." in text
    assert "pyodide 0.29.5: MPL-2.0" in text


def test_all_that_a_first_verdict_needs_stays_below_the_budget(manifest: dict) -> None:
    core = [path.read_bytes() for path in (RUNTIME / manifest["core"]["folder"]).iterdir()]
    editor = [path.read_bytes() for path in (RUNTIME.parent / "workbench").glob("*.js")]
    archives = sum(entry["bytes"] for entry in first(manifest))
    assert archives + sum(len(gzip.compress(content)) for content in core + editor) < MOST_BYTES
