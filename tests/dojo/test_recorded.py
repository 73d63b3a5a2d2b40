"""Recorded results fit the files they were made from, or are refused; they tell nothing of this machine."""

import json

import pytest

from dojo.course import Course
from dojo.recorded import hash_of, load_record, make_record, needs_record, programs_of
from dojo.recording import refuse_paths_of_this_machine
from dojo.refusal import Refusal
from dojo.site.data import recorded_files
from dojo.verify.layout import every_file_is_there
from dojo.verify.specs import what_the_page_shows_is_fresh
from graders.sandboxes.in_process import InProcessSandbox

KEY = "basics/doubling"
PROGRAM = "import tensorflow as tf\nprint(tf.constant(1).numpy())"
FENCE = f'\n```python-run runtime="tensorflow"\n{PROGRAM}\n```\n'


@pytest.fixture
def recorded(course: Course) -> Course:
    """The kata made for TensorFlow only, with a program in its lesson; minitf stands in for recording."""
    text = course.kata_toml(KEY).read_text(encoding="utf-8")
    only = text.replace('runtimes = ["tensorflow", "minitf"]', 'runtimes = ["tensorflow"]')
    course.kata_toml(KEY).write_text(only, encoding="utf-8")
    append(course.lesson(KEY), FENCE)
    path = course.recorded(KEY)
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(make_record(course, KEY, InProcessSandbox("minitf"))), encoding="utf-8")
    return course


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_kata_for_both_runtimes_needs_no_record(course: Course) -> None:
    assert not needs_record(course, KEY)


def test_the_record_has_a_report_of_every_answer_and_the_output_of_the_program(recorded: Course) -> None:
    kept = load_record(recorded, KEY)
    verdicts = {name.rpartition("/")[2]: report["verdict"] for name, report in kept["answers"].items()}
    assert verdicts["starter.py"] == "FAIL" and verdicts["solution.py"] == verdicts["converts.py"] == "PASS"
    assert len(verdicts) == 3 + len(recorded.wrong_fixes(KEY))
    assert not any(report["observation"] for report in kept["answers"].values())
    assert programs_of(recorded, KEY) == [PROGRAM]
    assert kept["programs"][hash_of(PROGRAM)]["GRAPH"]["events"][0]["text"] == "1\n"
    assert list(what_the_page_shows_is_fresh(recorded, KEY)) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda course: append(course.wrong_fixes(KEY)[0], "# changed\n"), "an answer has changed"),
        (lambda course: append(course.spec(KEY), "# changed\n"), "the spec, or a diagnosis"),
        (lambda course: append(course.lesson(KEY), FENCE.replace("(1)", "(2)")), "a program of the lesson"),
        (lambda course: course.alternatives(KEY)[0].unlink(), "an answer has changed"),
    ],
)
def test_a_record_of_something_else_is_refused(recorded: Course, change, told: str) -> None:
    change(recorded)
    with pytest.raises(Refusal, match=f"is stale: {told}.* Record again: dojo record {KEY}"):
        load_record(recorded, KEY)
    (finding,) = what_the_page_shows_is_fresh(recorded, KEY)
    assert (finding.rule, told in finding.message) == ("stale-record", True)


def test_the_page_gets_the_answers_without_what_catches_them_and_the_right_ones_apart(
    recorded: Course,
) -> None:
    files = recorded_files(recorded, KEY)
    tempting, right = files[f"{KEY}/recorded.json"], files[f"{KEY}/recorded_solutions.json"]
    assert [answer["role"] for answer in tempting] == ["starter", *["wrong_fix"] * (len(tempting) - 1)]
    assert {answer["role"] for answer in right} == {"solution", "alternative"}
    for answer, path in zip(tempting[1:], recorded.wrong_fixes(KEY), strict=True):
        kept = path.read_text(encoding="utf-8").splitlines()
        assert "Caught by" not in answer["source"]
        assert answer["source"].splitlines()[-1] == kept[-1]
        assert len(answer["source"].splitlines()) == len(kept)


def test_a_missing_record_is_named_with_what_to_do(recorded: Course) -> None:
    recorded.recorded(KEY).unlink()
    with pytest.raises(Refusal, match=f"recorded/{KEY}.json is missing"):
        load_record(recorded, KEY)
    (finding,) = every_file_is_there(recorded, KEY)
    assert finding.message == f"missing; record it: dojo record {KEY}"


def test_a_path_of_this_machine_is_not_recorded(tmp_path) -> None:
    with pytest.raises(Refusal, match="would tell a path of this machine"):
        refuse_paths_of_this_machine(f'"happened": "no file {tmp_path}/x"', KEY)
