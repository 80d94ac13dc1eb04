"""Canonical JSON (RFC 8785) and the digest a release is known by."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import rfc8785


class NotCanonical(ValueError):
    """A value that RFC 8785 cannot write: NaN, an integer beyond 2**53 - 1, a key that is no string…"""


def canonical_bytes(value: Any) -> bytes:
    """UTF-8 JSON with sorted keys and no blanks, the same bytes for the same value everywhere.

    Source: RFC 8785 (JSON Canonicalization Scheme), section 3.2. Keys are sorted by UTF-16 code units, not by
    code points: a dump with sorted keys is not the same thing. Raises NotCanonical.
    """
    try:
        return rfc8785.dumps(value)
    except rfc8785.CanonicalizationError as error:
        raise NotCanonical(
            f"This value has no canonical JSON form ({error}). Expected only text, true, false, null, lists, maps "
            "with text keys, finite numbers and integers up to 2**53 - 1. Write anything else as text."
        ) from error


def digest(manifest: Mapping[str, Any]) -> str:
    """Text "sha256:" and 64 hex digits, over the canonical JSON of the manifest without its own `digest` key."""
    bare = {key: value for key, value in manifest.items() if key != "digest"}
    return "sha256:" + sha256(canonical_bytes(bare)).hexdigest()
