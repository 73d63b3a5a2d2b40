"""Frames arrive whole, in order, in time and not too large, or the reader says which not."""

import os
import threading

import pytest

from graders.sandboxes import frames
from graders.sandboxes.frames import FrameError, Frames, FrameTimeout, NoFrame


@pytest.fixture
def pipe():
    read_fd, write_fd = os.pipe()
    made = Frames(read_fd, write_fd)
    yield made, write_fd
    os.close(read_fd)


def test_frames_arrive_in_order(pipe):
    channel, write_fd = pipe
    channel.send({"a": [1, "é\n"]})
    channel.send({"b": None})
    assert channel.receive(1) == {"a": [1, "é\n"]}
    assert channel.receive() == {"b": None}
    os.close(write_fd)


def test_a_frame_larger_than_the_pipe(pipe):
    channel, write_fd = pipe
    large = {"text": "x" * 1_000_000}
    writer = threading.Thread(target=channel.send, args=(large,))
    writer.start()
    assert channel.receive(5) == large
    writer.join()
    os.close(write_fd)


def test_silence(pipe):
    channel, write_fd = pipe
    with pytest.raises(FrameTimeout):
        channel.receive(0.01)
    os.write(write_fd, b'{"half":')
    with pytest.raises(FrameTimeout):
        channel.receive(0.01)
    os.close(write_fd)


def test_the_end(pipe):
    channel, write_fd = pipe
    os.close(write_fd)
    with pytest.raises(FrameError, match="ended without answering"):
        channel.receive(1)


@pytest.mark.parametrize("line", [b"garbage\n", b"[1]\n", b"\xff\xfe\n", b"{" * 100_000 + b"\n", b"null\n"])
def test_a_line_that_is_no_frame_is_left_behind(pipe, line, monkeypatch):
    channel, write_fd = pipe
    writer = threading.Thread(target=os.write, args=(write_fd, line + b'{"next": 1}\n'))
    writer.start()
    with pytest.raises(NoFrame, match="no answer"):
        channel.receive(1)
    assert channel.receive(1) == {"next": 1}
    writer.join()
    os.close(write_fd)


def test_a_line_without_end(pipe, monkeypatch):
    monkeypatch.setattr(frames, "LONGEST_FRAME", 1000)
    channel, write_fd = pipe
    os.write(write_fd, b"x" * 5000)
    with pytest.raises(NoFrame, match="more than"):
        channel.receive(1)
    channel.end_line()
    channel.send({"next": 1})
    assert channel.receive(1) == {"next": 1}
    os.close(write_fd)


def test_nobody_reads():
    read_fd, write_fd = os.pipe()
    os.close(read_fd)
    with pytest.raises(FrameError, match="no longer listens"):
        Frames(read_fd, write_fd).send({})
    os.close(write_fd)
