"""The corpus keeps its own rules: small programs that say what they show, one recording each."""

import ast

from tests.conformance.corpus import RECORDED, all_programs

PROGRAMS = all_programs()
LINES = 40


def test_programs_are_small():
    assert [program.key for program in PROGRAMS if len(program.path.read_text().splitlines()) > LINES] == []


def test_programs_say_what_they_show():
    docstrings = {program.key: ast.get_docstring(ast.parse(program.path.read_text())) for program in PROGRAMS}
    assert [key for key, text in docstrings.items() if not (text or "").endswith(".")] == []


def test_recordings_belong_to_the_programs():
    edited = [program.key for program in PROGRAMS if program.read_recording()["program"] != program.digest()]
    assert edited == [], "record these again"


def test_recordings_are_of_one_release_of_tensorflow():
    assert len({program.read_recording()["tensorflow"] for program in PROGRAMS}) == 1


def test_no_recording_is_left_of_a_program_that_is_gone():
    assert set(RECORDED.glob("*/*.json")) == {program.recording for program in PROGRAMS}


def test_recordings_name_no_file_of_the_machine_that_made_them():
    for program in PROGRAMS:
        text = program.recording.read_text(encoding="utf-8")
        assert "site-packages" not in text and str(program.path.parent) not in text, program.key


def test_no_program_looks_like_a_test_module():
    """pytest would import it, and with it real TensorFlow into the process of all tests."""
    assert [p.key for p in PROGRAMS if p.path.name.startswith("test_") or p.path.stem.endswith("_test")] == []
