"""Refuses every signal that can be refused, and loops.

Ends: time_limit
Limit: 1
"""

import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)

while True:
    pass
