"""On what machine, and how busy it was."""

import os
from pathlib import Path


def machine() -> dict[str, object]:
    """Processor, cores, memory in GiB, and how many processes wanted a core while nobody measured."""
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(pages * size / 2**30),
        "load": round(os.getloadavg()[2], 1),
    }


def processor() -> str:
    """The model's name as Linux tells it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else "unknown processor"
