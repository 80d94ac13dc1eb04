"""Property tests here are judged by what holds, never by how fast a busy machine is."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None, database=None)
settings.load_profile("untimed")
