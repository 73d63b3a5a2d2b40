"""The site as `make site` builds it, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.course import Course
from dojo.site.data import write_site_data

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built strictly: a warning of MkDocs fails every test that looks at the site."""
    folder = tmp_path_factory.mktemp("site")
    write_site_data(Course(ROOT))
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return folder
