"""Makes its own file a link to a file of the course.

Ends: import_error
"""

import os

os.symlink(__file__ + "/../../../etc/passwd", "link")
print(open("/etc/../etc/passwd").read())
