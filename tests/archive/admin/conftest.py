"""A curator at the desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_superuser("curator", password="a long pass phrase", first_name="Mira")


@pytest.fixture
def desk(client: Client, curator: User) -> Client:
    """The desk with the curator signed in."""
    client.force_login(curator)
    return client


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console says is wrong."""
    return []


@pytest.fixture
def curator_page(
    browser: Browser, live_server: LiveServer, desk: Client, complaints: list[str]
) -> Iterator[Page]:
    """A page of the desk, with the curator signed in."""
    session = desk.cookies["sessionid"].value
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=live_server.url)
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
