"""Which version of the project this is."""

from __future__ import annotations

import tomllib
from functools import cache

from django.conf import settings

UNPACKED = (
    ".version"  # written by `make_stick`: where there is no git, which state of the project was unpacked
)


@cache
def version() -> str:
    """`0.1.0`, as pyproject.toml says."""
    text = (settings.BASE_DIR / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])
