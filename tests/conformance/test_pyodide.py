"""The page's own runtime, Pyodide and the packs it downloads, does what TensorFlow did."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conformance.compare import compare
from tests.conformance.corpus import all_programs

pytestmark = pytest.mark.xdist_group("pyodide")

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "docs/assets/runtime"
SCRIPT = Path(__file__).with_name("pyodide_corpus.mjs")
SECONDS = 300
IMPORT_SECONDS = 0.5


@pytest.fixture(scope="module")
def played() -> dict:
    """What one Node process tells: the time of the import, and the outcome of every program."""
    node = shutil.which("node")
    assert node, "node is missing; `make test` puts it into .venv/bin"
    assert (RUNTIME / "manifest.json").exists(), "the runtime is not built; run `make site`"
    command = [node, str(SCRIPT), str(RUNTIME), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def test_same_output_and_outcome_as_tensorflow(played: dict) -> None:
    outcomes = played["outcomes"]
    assert len(outcomes) == len(all_programs())
    wrong = [
        f"{program.key}: {found}"
        for program in all_programs()
        for found in compare(program.read_recording(), outcomes[program.key])
        if found.level == 1
    ]
    assert wrong == [], "\n".join(wrong)


def test_the_engine_is_imported_fast(played: dict) -> None:
    assert played["import_seconds"] < IMPORT_SECONDS
