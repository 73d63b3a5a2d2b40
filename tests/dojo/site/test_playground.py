"""The playground's examples run, and links carry programs."""

import re
import zlib
from base64 import urlsafe_b64decode

import pytest

from dojo.site.playground import addressed, examples, fragment, link
from graders.explanations import explain
from graders.sandboxes.subprocess_sandbox import Limits, SubprocessSandbox

EXAMPLES = {each["title"]: each["source"] for each in examples()}
AN_ERROR = next(title for title in EXAMPLES if title.startswith("An error"))


@pytest.fixture(scope="module")
def ran() -> dict[str, dict]:
    with SubprocessSandbox("minitf", Limits(load=30, step=30)) as sandbox:
        return {title: sandbox.run(source)["modes"] for title, source in EXAMPLES.items()}


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_example_runs_in_both_modes_and_shows_something(title: str, ran: dict[str, dict]) -> None:
    for mode, outcome in ran[title].items():
        meant = mode == "GRAPH" and title == AN_ERROR
        assert (outcome["error"] is not None) == meant
        assert outcome["events"] or meant


def test_the_example_of_an_error_is_one_that_is_explained(ran: dict[str, dict]) -> None:
    assert explain(ran[AN_ERROR]["GRAPH"]["error"])["kata"] == "numpy_interop/numpy_on_tensors"


def test_a_link_carries_the_program() -> None:
    assert fragment('print("hello")\n') == "code=KyjKzCvRUMpIzcnJV9LkAgA"  # web/tests/link.test.ts reads it
    source = 'print("über < & >")\n' * 30
    code = re.search(r'href="\.\./playground/#code=([\w-]+)"', addressed(link(source), "../playground/"))[1]
    assert zlib.decompress(urlsafe_b64decode(code + "=" * (-len(code) % 4)), -15).decode() == source
