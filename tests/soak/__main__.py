"""The whole soak: `make soak`, or `python -m tests.soak --gradings 2000 --seed 20`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.soak.soak import soak

TENSORFLOW_SHARE = 0.1


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--gradings", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=20)
    asked = arguments.parse_args()
    on_tensorflow = round(asked.gradings * TENSORFLOW_SHARE)
    clean = True
    for runtime, gradings in (("minitf", asked.gradings - on_tensorflow), ("tensorflow", on_tensorflow)):
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            soaked = soak(Path(folder), runtime, gradings, asked.seed)
        print(f"{runtime}: {soaked} ({time.monotonic() - begun:.0f} s)", flush=True)
        for file in soaked.differing_files[:10]:
            print(f"  {file}")
        clean = clean and soaked.is_clean
    sys.exit(not clean)


if __name__ == "__main__":
    main()
