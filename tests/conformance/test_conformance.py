"""minitf does what TensorFlow did, program by program."""

import functools
import gc
import json
from collections.abc import Iterator

import pytest

from tests.conformance.compare import Disagreement, compare, level_reached
from tests.conformance.corpus import Program, all_programs
from tests.conformance.minitf_player import play_under_minitf
from tests.conformance.report import PUBLISHED, table

# one process plays each program once, for all tests that ask about it
pytestmark = pytest.mark.xdist_group("conformance")

PROGRAMS = all_programs()
MESSAGES_REQUIRED = 0.95  # of the programs that end in an error


@pytest.fixture(scope="module", autouse=True)
def quick_collections() -> Iterator[None]:
    """Each program begins with a garbage collection: spare it the objects of pytest and the other tests."""
    gc.freeze()
    yield
    gc.unfreeze()


@functools.cache
def disagreements(program: Program) -> list[Disagreement]:
    return compare(program.read_recording(), play_under_minitf(program))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.key)
def test_same_output_and_outcome_as_tensorflow(program: Program):
    found = [str(disagreement) for disagreement in disagreements(program) if disagreement.level == 1]
    assert not found, "\n".join(found)


def test_most_error_messages_have_tensorflows_first_line():
    failing = [program for program in PROGRAMS if program.read_recording()["error"]]
    wrong = [program for program in failing if level_reached(disagreements(program)) < 2]
    share = 1 - len(wrong) / len(failing)
    texts = "\n".join(f"{program.key}: {disagreements(program)[0]}" for program in wrong)
    assert share >= MESSAGES_REQUIRED, f"{share:.1%} of {len(failing)} messages agree; these do not:\n{texts}"


def test_the_figures_that_the_site_shows_are_these():
    found = table({program: disagreements(program) for program in PROGRAMS})
    shown = json.loads(PUBLISHED.read_text(encoding="utf-8"))["groups"]
    assert shown == found, "run `python -m tests.conformance.report --publish`"
