"""Never stops being imported.

Ends: time_limit
Limit: 1
"""

while True:
    pass
