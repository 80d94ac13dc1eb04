"""A curator at the desk."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_superuser("curator", password="a long pass phrase", first_name="Mira")


@pytest.fixture
def desk(client: Client, curator: User) -> Client:
    """The desk with the curator signed in."""
    client.force_login(curator)
    return client
