"""Every page of the desk opens, and none needs a script or a style written into it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from archive.admin.site import desk as site
from archive.models import Exhibit, Photograph
from tests.archive.admin.whole_archive import everything

OWN_PAGES = ["check", "publish", "releases", "export"]


class Inline(HTMLParser):
    """Collects what a strict Content-Security-Policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        written = tag == "script" and "src" not in names and names.get("type") != "application/json"
        if written or tag == "style" or "style" in names or any(name.startswith("on") for name in names):
            self.found.append(f"<{tag} {names}>")


def addresses(exhibit: Exhibit) -> list[str]:
    """List, forms, history and deletion of every noun, and our own pages."""
    found = [reverse("admin:index"), reverse("admin:password_change")]
    for model, admin in site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        record = admin.model._default_manager.first()
        if record is not None:
            found += [reverse(f"{name}_{page}", args=[record.pk]) for page in ("change", "history", "delete")]
    found += [reverse(f"admin:archive_exhibit_{page}", args=[exhibit.pk]) for page in OWN_PAGES]
    photograph = Photograph.objects.filter(status=Photograph.Status.CATALOGUING).first()
    assert photograph is not None
    version = photograph.history.first()
    found.append(reverse("admin:archive_photograph_simple_history", args=[photograph.pk, version.pk]))
    found.append(reverse("admin:archive_photograph_withdraw", args=[photograph.pk]))
    return found


@pytest.mark.django_db(transaction=True)
def test_every_page_opens_and_holds_no_script_or_style_of_its_own(desk: Client) -> None:
    refused: dict[str, list[str]] = {}
    for address in addresses(everything()):
        answer = desk.get(address, follow=True)
        assert answer.status_code in (200, 403), f"{address}: {answer.status_code}"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        page = Inline()
        page.feed(answer.content.decode())
        if page.found:
            refused[address] = page.found
    assert refused == {}


def test_the_desk_is_closed_to_those_who_are_not_signed_in(client: Client, db: None) -> None:
    for address in (
        reverse("admin:index"),
        reverse("admin:archive_photograph_changelist"),
        "/admin/label-remarks/",
    ):
        assert client.get(address).headers["Location"].startswith(reverse("admin:login"))
