"""The progress file: older versions are read, and what is no progress file is refused by name."""

import json

import pytest
from jsonschema import Draft202012Validator

from dojo.progress.document import NotProgress, dump, migrated, parse, schema
from tests.dojo.progress.test_record import CASES


@pytest.mark.parametrize("case", CASES["migrations"], ids=lambda case: case["name"])
def test_older_versions_are_read(case: dict) -> None:
    assert migrated(case["document"], "file") == case["migrated"]
    Draft202012Validator(schema()).validate(case["migrated"])
    assert json.loads(dump(parse(json.dumps(case["document"]), "file")))["katas"] == case["migrated"]["katas"]


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_what_is_no_progress_is_refused(case: dict) -> None:
    with pytest.raises(NotProgress, match=r"^my\.json (is not a progress file|was written by a newer)"):
        parse(json.dumps(case["document"]), "my.json")


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(NotProgress, match="not JSON"):
        parse('{"schema": ', "my.json")
