"""`tf.autograph.experimental`: loop options, optional features, and functions to leave alone."""

from malt.core.converter import Feature
from malt.lang.directives import set_loop_options

from minitf.autograph.calls import do_not_convert

__all__ = ["Feature", "do_not_convert", "set_loop_options"]
