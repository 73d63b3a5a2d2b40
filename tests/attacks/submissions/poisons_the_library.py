"""Changes a module that everybody imports.

Ends: import_error
"""

import os

with open(os.__file__, "a") as library:
    library.write("raise SystemExit")
