"""A page's form as a browser would send it back, so that a test changes only what it is about."""

from __future__ import annotations

from html.parser import HTMLParser

from django.test import Client

BUTTONS = {"submit", "button", "image", "reset", "file"}


class FormReader(HTMLParser):
    """The named values of the page's largest form: the one with the token that is not for signing out."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.inside = False
        self.text: str | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = found.get("id") != "logout-form"
        if not self.inside or ("disabled" in found and tag != "option"):
            return
        self._read(tag, found, attrs)

    def _read(self, tag: str, found: dict[str, str], attrs: list[tuple[str, str | None]]) -> None:
        name = found.get("name", "")
        if tag == "textarea" and name:
            self.text = name
            self.values[name] = [""]
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in found:
            self.values.setdefault(self.select, []).append(found.get("value", ""))
        elif tag == "input" and name and found.get("type") not in BUTTONS:
            boxed = found.get("type") in ("checkbox", "radio")
            if not boxed or ("checked", "") in [(key, value or "") for key, value in attrs]:
                self.values.setdefault(name, []).append(found.get("value", "on" if boxed else ""))

    def handle_data(self, data: str) -> None:
        if self.text:
            self.values[self.text][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.text:
            self.values[self.text][0] = self.values[self.text][0].removeprefix("\n")
            self.text = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False


def filled(client: Client, address: str) -> dict[str, object]:
    """What the form at this address would send, untouched; the empty rows that only a script copies left out."""
    reader = FormReader()
    reader.feed(client.get(address).content.decode())
    return {
        name: values if len(values) > 1 else values[0]
        for name, values in reader.values.items()
        if "__prefix__" not in name and name != "csrfmiddlewaretoken"
    }
