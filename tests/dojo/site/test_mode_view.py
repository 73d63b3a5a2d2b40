"""HTML for what a mode did: in order, marked, and never the learner's markup."""

from typing import Any

from dojo.site.mode_view import both_modes, one_mode

NOTHING: dict[str, Any] = {"events": [], "error": None}
TRACE = {
    "kind": "trace",
    "function": "double",
    "number": 2,
    "signature": {"x": "float32[<unknown>]", "n": "'<b>'"},
    "reason": "x: float32[2] → float32[<unknown>]",
}


def printed(text: str, when: str = "run") -> dict[str, Any]:
    return {"kind": "print", "when": when, "text": text}


def test_eager_comes_first_and_each_mode_has_its_name() -> None:
    html = both_modes({"GRAPH": NOTHING, "EAGER": NOTHING})
    assert html.index('aria-label="Output in EAGER mode"') < html.index('aria-label="Output in GRAPH mode"')


def test_silence_is_said() -> None:
    assert "Nothing printed, nothing traced." in one_mode("EAGER", NOTHING)


def test_a_trace_says_its_signature_and_reason() -> None:
    html = one_mode("GRAPH", {"events": [TRACE], "error": None})
    assert "Trace 2 of <code>double(x: float32[&lt;unknown&gt;], n: &#x27;&lt;b&gt;&#x27;)</code>" in html
    assert "x: float32[2] → float32[&lt;unknown&gt;]" in html


def test_only_prints_of_trace_time_are_marked() -> None:
    marked = one_mode("GRAPH", {"events": [printed("hello\n", when="trace")], "error": None})
    plain = one_mode("GRAPH", {"events": [printed("hello\n")], "error": None})
    assert "while tracing</span>hello" in marked
    assert "<li>hello</li>" in plain and "while tracing</span>" not in plain


def test_what_a_program_prints_is_text() -> None:
    html = one_mode("EAGER", {"events": [printed("<script>alert(1)</script>\n")], "error": None})
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_an_error_comes_last_with_its_line() -> None:
    error = {"type": "TypeError", "message": "no <b>\nmore", "where": {"line": 7, "text": "f()"}}
    html = one_mode("EAGER", {"events": [printed("before\n")], "error": error})
    assert html.index("before") < html.index("TypeError: no &lt;b&gt;\nmore (line 7)")
