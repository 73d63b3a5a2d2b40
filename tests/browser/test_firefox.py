"""The page in another browser: a first visit and a second one, with Debian's Firefox."""

import json
import shutil
import subprocess

from dojo.server import HOST
from tests.katas.submissions import ROOT

KEY = "retracing/literals_or_tensors"
FIREFOX = ("firefox-esr", "firefox")
SMOKE = "web/smoke/firefox.mjs"


def test_a_starter_is_checked_in_firefox_on_two_visits(base_url: str) -> None:
    firefox = next(filter(None, map(shutil.which, FIREFOX)), None)
    assert firefox, "No Firefox on PATH: run `make test`, which installs it."
    command = ["node", SMOKE, firefox, f"{base_url}/katas/{KEY}/"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    starter = {"verdict": "FAIL", "checks": ["PASS", "PASS", "FAIL"]}
    assert seen == {"first": starter, "again": starter, "hosts": [HOST], "errors": []}
