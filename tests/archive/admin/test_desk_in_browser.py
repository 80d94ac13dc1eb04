"""The desk in a real browser: nothing serious for axe, nothing refused by the policy, slides that move."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from archive.models import Exhibit, Photograph, Place
from tests import makers
from tests.archive.admin.whole_archive import everything

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TABLET, UPRIGHT = (1280, 800), (768, 1024)


def pages_of_the_desk(exhibit: Exhibit) -> list[str]:
    photograph = Photograph.objects.with_scan().first()
    place = Place.objects.first()
    assert photograph is not None and place is not None
    return [
        reverse("admin:index"),
        reverse("admin:archive_photograph_changelist"),
        reverse("admin:archive_photograph_add"),
        reverse("admin:archive_photograph_change", args=[photograph.pk]),
        reverse("admin:archive_photograph_history", args=[photograph.pk]),
        reverse("admin:archive_photograph_withdraw", args=[photograph.pk]),
        reverse("admin:archive_photograph_back", args=[photograph.pk]),
        reverse("admin:archive_caption_changelist"),
        reverse("admin:archive_place_change", args=[place.pk]),
        reverse("admin:archive_exhibit_change", args=[exhibit.pk]),
        *(
            reverse(f"admin:archive_exhibit_{name}", args=[exhibit.pk])
            for name in ("check", "publish", "releases", "export")
        ),
    ]


def serious(page: Page) -> list[str]:
    """What axe finds that keeps somebody out."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {rule['nodes'][0]['html'][:160]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]


@pytest.mark.long
def test_axe_finds_nothing_serious_on_any_page(curator_page: Page) -> None:
    wrong = {}
    for address in pages_of_the_desk(everything()):
        curator_page.goto(address)
        found = serious(curator_page)
        if found:
            wrong[address] = found
    assert wrong == {}


def test_axe_finds_nothing_serious_where_one_signs_in(browser: Browser, live_server: LiveServer) -> None:
    page = browser.new_page()
    page.goto(f"{live_server.url}/admin/login/")
    assert serious(page) == []
    page.close()


def test_a_curator_signs_in_through_the_form(
    browser: Browser, live_server: LiveServer, curator: User
) -> None:
    page = browser.new_page()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("a long pass phrase")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")
    expect(page.locator("#user-tools")).to_contain_text("Mira")
    page.close()


def test_no_page_is_wider_than_the_screen_and_the_policy_refuses_nothing_it_asks_for(
    curator_page: Page, complaints: list[str]
) -> None:
    wide = []
    for address in pages_of_the_desk(everything()):
        curator_page.goto(address)
        for width, height in (TABLET, UPRIGHT):
            curator_page.set_viewport_size({"width": width, "height": height})
            if curator_page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((address, width))
    assert wide == []
    assert [said for said in complaints if "404" not in said] == []  # the tab's icon


def test_what_is_touched_is_large_enough_for_a_finger(curator_page: Page) -> None:
    curator_page.goto(pages_of_the_desk(everything())[3])
    small = curator_page.evaluate(
        """() => [...document.querySelectorAll("button, input[type=submit], select, input[type=text]")]
            .filter((part) => part.offsetParent !== null && !part.closest(".select2"))
            .filter((part) => part.getBoundingClientRect().height < 43.5)
            .map((part) => part.outerHTML.slice(0, 100))"""
    )
    assert small == []


def test_a_slide_is_moved_by_a_button_and_the_order_is_kept(curator_page: Page) -> None:
    exhibit = makers.an_exhibit(*(makers.a_photograph(catalogue_number=name) for name in ("A-1", "B-2")))
    curator_page.goto(reverse("admin:archive_exhibit_change", args=[exhibit.pk]))
    curator_page.get_by_role("button", name="Up B-2").click()
    curator_page.get_by_role("button", name="Save", exact=True).click()
    curator_page.wait_for_load_state()
    shown = exhibit.slides.order_by("order").values_list("photograph__catalogue_number", flat=True)
    assert list(shown) == ["B-2", "A-1"]


def test_the_rules_answer_while_a_label_is_typed(curator_page: Page) -> None:
    caption = makers.a_caption()
    curator_page.goto(reverse("admin:archive_photograph_change", args=[caption.photograph_id]))
    panel = curator_page.locator("#text-en")
    panel.get_by_label("Label (the card text)").fill("word " * 80)
    panel.get_by_text("Label: 80 words").wait_for()
    assert panel.get_by_text("must be mended").first.is_visible()


def test_one_language_stands_beside_english_when_it_is_chosen(curator_page: Page) -> None:
    caption = makers.a_caption()
    curator_page.goto(reverse("admin:archive_photograph_change", args=[caption.photograph_id]))
    curator_page.get_by_role("button", name="Русский").click()
    seen = {tag: curator_page.locator(f"#text-{tag}").is_visible() for tag in ("en", "ru", "ja")}
    assert seen == {"en": True, "ru": True, "ja": False}
