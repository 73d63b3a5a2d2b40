"""The corpus keeps its own rules: small programs that say what they show, one recording each."""

import ast

import pytest

from tests.conformance.corpus import RECORDED, Program, all_programs

PROGRAMS = all_programs()
LINES = 40


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.key)
def test_program_is_small_and_says_what_it_shows(program: Program):
    text = program.path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LINES
    assert (ast.get_docstring(ast.parse(text)) or "").endswith("."), "begin with a sentence in a docstring"


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.key)
def test_recording_belongs_to_the_program(program: Program):
    assert program.read_recording()["program"] == program.digest(), f"edited: record {program.key} again"


def test_recordings_are_of_one_release_of_tensorflow():
    assert len({program.read_recording()["tensorflow"] for program in PROGRAMS}) == 1


def test_no_recording_is_left_of_a_program_that_is_gone():
    assert set(RECORDED.glob("*/*.json")) == {program.recording for program in PROGRAMS}


def test_recordings_name_no_file_of_the_machine_that_made_them():
    for program in PROGRAMS:
        text = program.recording.read_text(encoding="utf-8")
        assert "site-packages" not in text and str(program.path.parent) not in text, program.key
