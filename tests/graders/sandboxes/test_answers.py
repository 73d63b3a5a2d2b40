"""Only answers with the parts that are read from them are believed."""

import pytest

from graders.sandboxes.answers import is_answer

STEP = {"step": "f()", "outcome": {"value": {"kind": "literal"}}, "events": [], "served_by": []}
LOAD = {"error": None, "events": [], "defined": {}, "redefined": False, "served_by": []}
LEFT = {"state": {}, "leaks": [], "functions": [], "eager_switch": False, "evidence": None}
ERROR = {"type": "KeyError", "message": "", "where": None}
CALL = {"function": None, "why_not": "too large", "error": None, "step": 0, "index": 0, "trace": 1}
EVIDENCE = {"registered": {"f": 1}, "graphs": {"functions": {}, "calls": [CALL]}}
FUNCTION = {"name": "f", "python_name": "f", "tracing_count": 1, "traces": []}


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        ("load", LOAD),
        ("load", LOAD | {"error": ERROR}),
        ("play", STEP),
        ("play", STEP | {"outcome": {"error": ERROR}}),
        ("play", {"step": "f()", "events": [], "served_by": [], "exits": {}}),
        ("finish", LEFT | {"functions": [FUNCTION]}),
        ("run", {"error": None, "events": [{"kind": "print"}], "functions": []}),
        ("finish", LEFT | {"evidence": EVIDENCE}),
    ],
)
def test_believed(request_, answer):
    assert is_answer(request_, answer)


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        ("load", None),
        ("load", []),
        ("load", STEP),
        ("load", LOAD | {"error": "text"}),
        ("load", LOAD | {"error": {"type": "KeyError"}}),
        ("play", STEP | {"outcome": {}}),
        ("play", STEP | {"outcome": {"value": 3}}),
        ("play", STEP | {"outcome": {"error": {}}}),
        ("play", STEP | {"events": [3]}),
        ("play", {"step": "f()", "events": [], "served_by": []}),
        ("finish", LEFT | {"functions": [{}]}),
        ("finish", LEFT | {"leaks": None}),
        ("finish", LEFT | {"evidence": {}}),
        ("finish", LEFT | {"evidence": EVIDENCE | {"graphs": {"functions": {}, "calls": [{}]}}}),
    ],
)
def test_not_believed(request_, answer):
    assert not is_answer(request_, answer)
