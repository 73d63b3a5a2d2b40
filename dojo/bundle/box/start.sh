#!/bin/sh
# Double-click this file (and choose "Run in terminal"), or run it in one.
cd "$(dirname "$0")" || exit 1
for python in python3 python; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
    "$python" -B serve.py "$@" && exit 0
    status=$?
    # A window that was opened for us would close before anybody has read why.
    [ -t 0 ] && printf 'Press Enter to close. ' && read -r _
    exit $status
  fi
done
echo "This needs Python 3.9 or newer, as python3 on PATH. See https://www.python.org/downloads/"
[ -t 0 ] && printf 'Press Enter to close. ' && read -r _
exit 1
