"""Rosters as nbgrader, Canvas and Moodle write them."""

from pathlib import Path

import pytest

from dojo.notebooks.roster import Enrolled, read_roster
from dojo.refusal import Refusal

ADA = Enrolled("ada1", "Ada", "King", "ada@example.com")


def roster(tmp_path: Path, text: str) -> list[Enrolled]:
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8-sig")
    return list(read_roster(path))


@pytest.mark.parametrize(
    "text",
    [
        "id,last_name,first_name,email\nada1,King,Ada,ada@example.com\n",
        "First name,Surname,ID number,Email address\nAda,King,ada1,ada@example.com\n",
    ],
)
def test_columns_are_known_by_their_names(tmp_path: Path, text: str) -> None:
    assert roster(tmp_path, text) == [ADA]


def test_canvas_has_a_row_that_is_no_student(tmp_path: Path) -> None:
    text = 'Student,ID,SIS Login ID,hw\n"    Points Possible",,,8\n"King, Ada",17,ada1,\n'
    assert [one.id for one in roster(tmp_path, text)] == ["ada1"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,mail\nAda,a@example.com\n", "no column for the student's id"),
        ("", "no column for the student's id"),
        ("id\n../ada\n", "line 2: the id '../ada' cannot be a folder's name"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        roster(tmp_path, text)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="Cannot read"):
        list(read_roster(tmp_path / "none.csv"))
