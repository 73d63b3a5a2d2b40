"""Frames arrive whole, in order, in time and not too large, or the reader says which not."""

import os
import threading

import pytest

from graders.sandboxes import frames
from graders.sandboxes.frames import FrameError, FrameReader, FrameTimeout, FrameWriter


@pytest.fixture
def pipe():
    read_fd, write_fd = os.pipe()
    yield FrameReader(read_fd), FrameWriter(write_fd)
    os.close(read_fd)


def test_frames_arrive_in_order(pipe):
    reader, writer = pipe
    writer.send({"a": [1, "é\n"]})
    writer.send({"b": None})
    assert reader.receive(1) == {"a": [1, "é\n"]}
    assert reader.receive() == {"b": None}
    assert reader.take() is None
    os.close(writer.fd)


def test_a_frame_larger_than_the_pipe(pipe):
    reader, writer = pipe
    large = {"text": "x" * 1_000_000}
    sending = threading.Thread(target=writer.send, args=(large,))
    sending.start()
    assert reader.receive(5) == large
    sending.join()
    os.close(writer.fd)


def test_silence(pipe):
    reader, writer = pipe
    with pytest.raises(FrameTimeout):
        reader.receive(0.01)
    os.write(writer.fd, b'{"half":')
    with pytest.raises(FrameTimeout):
        reader.receive(0.01)
    os.close(writer.fd)


def test_the_end(pipe):
    reader, writer = pipe
    os.close(writer.fd)
    with pytest.raises(FrameError, match="ended without answering"):
        reader.receive(1)


@pytest.mark.parametrize("line", [b"garbage", b"[1]", b"\xff\xfe", b"{" * 10_000, b"null", b""])
def test_a_line_that_is_no_frame(pipe, line):
    reader, writer = pipe
    os.write(writer.fd, line + b"\n")
    with pytest.raises(FrameError, match="no answer"):
        reader.receive(1)
    os.close(writer.fd)


def test_a_line_without_end(pipe, monkeypatch):
    monkeypatch.setattr(frames, "LONGEST_FRAME", 1000)
    reader, writer = pipe
    os.write(writer.fd, b"x" * 5000)
    with pytest.raises(FrameError, match="more than"):
        reader.receive(1)
    os.close(writer.fd)


def test_what_was_written_before_can_be_forgotten(pipe):
    reader, writer = pipe
    os.write(writer.fd, b'{"old": 1}\n{"unfini')
    reader.fill()
    os.write(writer.fd, b"shed")
    reader.drain()
    writer.send({"new": 2})
    assert reader.receive(1) == {"new": 2}
    os.close(writer.fd)
    reader.drain()


def test_nobody_reads():
    read_fd, write_fd = os.pipe()
    os.close(read_fd)
    with pytest.raises(FrameError, match="no longer listens"):
        FrameWriter(write_fd).send({})
    os.close(write_fd)
