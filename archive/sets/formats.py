"""The formats a set can be written in; a new one is a file with a `FORMAT` and its name in this list."""

from __future__ import annotations

from archive.sets import bag, canonical_json, site, tables
from archive.sets.set_format import SetFormat

FORMATS: dict[str, SetFormat] = {
    made.FORMAT.name: made.FORMAT for made in (bag, site, tables, canonical_json)
}
