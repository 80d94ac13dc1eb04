"""Pure rules: no disk, no settings, and no clock.

Property tests are judged by what holds, never by how fast a busy machine is.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None, database=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def data_root() -> None:
    """Stands before the suite's own `data_root`: nothing here has files, so none are laid out for each test."""
