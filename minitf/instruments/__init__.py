"""Looking at minitf from outside. The public API of its instruments:

`listen(callback)`: every event, in order, while a `with` block runs: calls of a `tf.function` as they begin
and end, trace, call of a trace, print (of `tf.print`), read, assign, random draw. `events.py` documents their
fields.

`counted_ops()`: how often each op ran, by type.

`record()`: both, as plain data, and Python's prints in their place among the events.

`TraceLog(explain)`: which traces were made of which functions, for which signatures and why, and which trace
served each call.

`describe_graph(concrete)`: a concrete function's graph as plain data: op types, source lines, constants and
captures marked, the graphs that nodes call nested in them.

`source.converted_source(function)`: what AutoGraph makes of a function.

Kept elsewhere, once for both runtimes, because TensorFlow has no such instruments: the sentence that says how
a signature differs from earlier ones (`graders/traces.py`; give its `reason` to `TraceLog`), the flat listing
of graphs in observations (`graders/player/graphs.py`), leaks (`graders/player/leaks.py`).
"""

from minitf.instruments.events import counted_ops as counted_ops
from minitf.instruments.events import listen as listen
from minitf.instruments.graphs import describe_graph as describe_graph
from minitf.instruments.recording import Record as Record
from minitf.instruments.recording import record as record
from minitf.instruments.trace_log import TraceLog as TraceLog
