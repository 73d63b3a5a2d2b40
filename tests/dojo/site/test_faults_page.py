"""Every fault of the page has its proof, and every proof exists."""

import ast
import re
from pathlib import Path

import pytest

from dojo.site.faults_page import faults_page, read_faults

ROOT = Path(__file__).parents[3]
FAULTS = [fault for group in read_faults(ROOT).values() for fault in group]
TITLE = re.compile(r'^test\("((?:[^"\\]|\\.)*)"', re.MULTILINE)


def names_in(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ts":
        return set(TITLE.findall(text))
    return {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.fault)
def test_the_tests_that_prove_a_fault_exist(fault: object) -> None:
    assert fault.tests
    for test in fault.tests:
        file, _, name = test.partition("::")
        assert name in names_in(ROOT / file), f"docs/faults.toml names {test}, which does not exist"


def test_every_fault_stands_on_the_page_with_its_proofs() -> None:
    page = faults_page(ROOT)
    assert all(f"| {fault.fault} | {fault.seen} | {fault.kept} |" in page for fault in FAULTS)
    assert "<small>stop ends an endless loop</small>" in page
