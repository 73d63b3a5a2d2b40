"""`tf.strings`: text. Names only."""

from minitf.ops.joining import split as split
from minitf.ops.printing import format as format
from minitf.ops.strings import (
    as_string as as_string,
    bytes_split as bytes_split,
    join as join,
    length as length,
    lower as lower,
    reduce_join as reduce_join,
    regex_full_match as regex_full_match,
    regex_replace as regex_replace,
    strip as strip,
    substr as substr,
    to_number as to_number,
    upper as upper,
)
from minitf.missing import namespace

__getattr__ = namespace("strings")
