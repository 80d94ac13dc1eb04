"""What every test gets: a museum of its own on an empty disk; and the browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.fixtures import Settings

from tests.browser import NoBrowser, find_browser

# Playwright's sync API keeps an event loop running in this thread, and Django then takes every query for one
# made inside async code. It is not: the loop sleeps while a test runs.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

QUIET_START = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(autouse=True)
def data_root(tmp_path: Path, settings: Settings) -> Path:
    """This test's own DATA_ROOT: no test sees another's files, and none touches the installation's."""
    root = tmp_path / "data root"  # with a space, as museums have them
    settings.DATA_ROOT = root
    settings.MEDIA_ROOT = root / "public"
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher"
    ]  # a slow one guards nothing here
    return root


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium or Chrome; without one the test fails with the reason."""
    try:
        executable = find_browser()
    except NoBrowser as error:
        pytest.fail(str(error), pytrace=False)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        arguments = [*QUIET_START, *(["--no-sandbox"] if as_root else [])]  # Chromium's sandbox refuses root
        started = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page at the size of a landscape kiosk, closed after the test."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, has_touch=True)
    yield context.new_page()
    context.close()
