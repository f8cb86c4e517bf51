"""What the figures were measured on."""

import os
import platform
import time
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.contenders import LOCK

_LIBRARIES = ("mkdocs", "markdown", "jinja2", "pyyaml", "pydantic")


def machine() -> Mapping[str, str | float]:
    """The processor, how many of its cores could be used, memory, system and how busy it was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(memory / 1e9),
        "system": f"{platform.system()} {platform.release()}",
        "load": round(os.getloadavg()[0], 2),
        "day": time.strftime("%Y-%m-%d"),
    }


def versions() -> Mapping[str, str]:
    """The versions of what was run."""
    locked = (line.split("==") for line in LOCK.read_text(encoding="utf-8").splitlines() if "==" in line)
    material = next(rest.split()[0] for name, rest in locked if name == "mkdocs-material")
    libraries = {library: version(library) for library in _LIBRARIES}
    return {"python": platform.python_version(), **libraries, "mkdocs-material": material}


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
