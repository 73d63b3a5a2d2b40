"""`python -m dojo.runtime_bundle`: write docs/assets/runtime."""

import sys
from pathlib import Path

from dojo.runtime_bundle.bundle import write_bundle
from dojo.runtime_bundle.upstream import UpstreamError
from dojo.runtime_bundle.usage import StaleUsage

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Build the bundle and say what it weighs."""
    try:
        manifest = write_bundle(ROOT, ROOT / "docs/assets/runtime")
    except (UpstreamError, StaleUsage) as problem:
        print(f"runtime bundle: {problem}", file=sys.stderr)
        return 1
    first = [manifest[name] for name in ("natives", "course", "stdlib")]
    packs = sum(pack["bytes"] for pack in [*first, *manifest["archives"]])
    print(f"runtime bundle: {(manifest['core']['bytes'] + packs) / 1e6:.1f} MB to start with")
    return 0


if __name__ == "__main__":
    sys.exit(main())
