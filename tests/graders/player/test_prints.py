"""Standard output becomes events, and is given back afterwards."""

import sys

import pytest

from graders.player.prints import recorded_output
from graders.player.recorder import MOST_TEXT, OutputLimit, Recorder
from tests.graders.plain_runtime import PlainRuntime


def test_output_is_recorded_and_restored():
    before = sys.stdout, sys.stdin
    recorder = Recorder("file.py")
    with recorded_output(recorder, PlainRuntime()):
        print("a", "b")
        sys.stdout.write("c")
        sys.stdout.flush()
    assert (sys.stdout, sys.stdin) == before
    assert [event["text"] for event in recorder.take({})["events"]] == ["a b\n", "c"]


def test_output_is_restored_after_an_error():
    before = sys.stdout
    with pytest.raises(ValueError, match="x"), recorded_output(Recorder("file.py"), PlainRuntime()):
        raise ValueError("x")
    assert sys.stdout is before


def test_too_much_raises_in_the_learners_code_but_not_in_the_runtimes():
    class PrintingRuntime(PlainRuntime):
        def wrote_tf_print(self, caller):
            return True

    with recorded_output(Recorder("file.py"), PlainRuntime()) as output:
        with pytest.raises(OutputLimit):
            print("x" * MOST_TEXT)
        assert output.overflowed
    with recorded_output(Recorder("file.py"), PrintingRuntime()) as output:
        print("x" * MOST_TEXT)
        assert output.overflowed
