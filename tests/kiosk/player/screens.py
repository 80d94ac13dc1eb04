"""Screens lent from test to test: what a browser may keep, most of what a visit costs, comes only once."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

KEPT_BY_THE_PAGE = "cookies,local_storage,indexeddb,cache_storage,service_workers"


class Screen:
    """A browser context with one empty page, which stays: with its last page a context ends much of what it keeps."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.empty = context.new_page()
        self.desk = context.new_cdp_session(self.empty)

    def page(self, origin: str) -> Page:
        """A page that finds nothing an earlier one kept by itself."""
        self.desk.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": KEPT_BY_THE_PAGE})
        return self.context.new_page()

    def clear(self) -> None:
        for page in self.context.pages:
            if page is not self.empty:
                page.close()


class Screens:
    """One screen for each kind that is asked for at once.

    Its pages find scripts, styles, typefaces and content-addressed files in the browser's own cache. What a test does
    to a context as a whole (its clock, a worker that is let in) cannot be undone; such a context ends with its test.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self._free: dict[str, list[Screen]] = defaultdict(list)
        self._lent: list[tuple[str, Screen]] = []
        self._own: list[BrowserContext] = []

    def page(self, *, origin: str, is_own: bool, **kind: Any) -> Page:
        """An empty page on a screen of this kind."""
        if is_own:
            self._own.append(self.browser.new_context(**kind))
            return self._own[-1].new_page()
        name = repr(sorted(kind.items()))
        screen = self._free[name].pop() if self._free[name] else Screen(self.browser.new_context(**kind))
        self._lent.append((name, screen))
        return screen.page(origin)

    def give_back(self) -> None:
        """The test is over: what was lent can be lent again."""
        for context in self._own:
            context.close()
        for name, screen in self._lent:
            screen.clear()
            self._free[name].append(screen)
        self._own, self._lent = [], []
