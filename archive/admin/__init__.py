"""The curator's desk: a file for each noun, gathered here for Django to find."""

from __future__ import annotations

from archive.admin import accounts, authorities, captions, kept, look_alikes, story
from archive.admin.exhibit import admin as exhibit
from archive.admin.photograph import admin as photograph

__all__ = ["accounts", "authorities", "captions", "exhibit", "kept", "look_alikes", "photograph", "story"]
