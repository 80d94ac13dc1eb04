"""Rows as plain values that canonical JSON can carry."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, TypeVar

from django.db.models import Model

Record = dict[str, Any]
Row = TypeVar("Row", bound=Model)

LARGEST_EXACT = 2**53 - 1  # a larger integer has no exact form in JSON (RFC 8785, 3.2.2.3)


def plain(row: Model, *names: str) -> Record:
    """The named fields of a row, by their names."""
    return {name: exact(getattr(row, name)) for name in names}


def exact(value: Any) -> Any:
    """The value with integers too large for JSON as text; metadata found in scans has such."""
    if isinstance(value, dict):
        return {str(key): exact(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [exact(inner) for inner in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LARGEST_EXACT:
        return str(value)
    return value


def in_order(rows: Iterable[Row], *names: str) -> list[Row]:
    """Rows in an order that no database decides."""
    return sorted(rows, key=attrgetter(*names))
