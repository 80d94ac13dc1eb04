from __future__ import annotations


class RefusedScan(ValueError):
    """A file that is not taken. Its text is the whole reason, in words a curator can act on."""


class DamagedScan(RefusedScan):
    """A file of which only a part can be read: a curator may take that part knowingly."""
