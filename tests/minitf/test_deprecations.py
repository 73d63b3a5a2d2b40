"""Former names work, and say so once per place."""

import logging

import minitf as tf


def test_a_place_is_told_once(caplog):
    caplog.set_level(logging.WARNING, "tensorflow")
    for _ in range(2):
        tf.config.experimental_run_functions_eagerly(False)
    assert len(caplog.records) == 1
    assert "Use `tf.config.run_functions_eagerly` instead" in caplog.text and __file__ in caplog.text
