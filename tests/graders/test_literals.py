"""Numbers survive the way into JSON and back."""

import json
import math

import pytest

from graders.literals import data_from_json, data_to_json


@pytest.mark.parametrize("data", [3, True, None, "text", 2.5, [1, [2.0, False]], math.inf, -math.inf])
def test_data_comes_back_as_it_was(data):
    assert data_from_json(json.loads(json.dumps(data_to_json(data)))) == data


def test_nan_is_written_as_strict_json():
    text = json.dumps(data_to_json([math.nan, 1.0]), allow_nan=False)
    assert text == '[{"float": "NaN"}, 1.0]'
    assert math.isnan(data_from_json(json.loads(text))[0])


def test_bytes_are_told_as_text_even_when_they_are_none():
    assert data_to_json([b"abc", b"\xff"]) == ["abc", "\\xff"]
