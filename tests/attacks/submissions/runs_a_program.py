"""Runs a shell.

Ends: import_error
"""

import subprocess

subprocess.run(["/bin/sh", "-c", "true"], check=True)
