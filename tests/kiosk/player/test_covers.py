"""What may distress is covered until the visitor chooses to see it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, NOTED, a_manifest, every_kind
from tests.kiosk.player.visitor import Visitor

HIDDEN_ALT = "alt en"


def test_a_cover_names_the_reason_and_offers_two_equal_choices(visitor: Visitor) -> None:
    visitor.go(COVERED)
    cover = visitor.here().locator(".cover")
    expect(cover).to_contain_text("This photograph shows a person who has died.")
    choices = cover.locator("button")
    expect(choices).to_have_text(["Show the picture", "Next picture"])
    sizes = choices.evaluate_all("(all) => all.map((one) => [one.offsetWidth, getComputedStyle(one).color])")
    assert sizes[0] == sizes[1]


def test_while_covered_neither_picture_nor_alt_text_is_in_the_page(visitor: Visitor) -> None:
    visitor.go(COVERED)
    expect(visitor.here().locator("img")).to_have_count(0)
    expect(visitor.here().get_by_text(HIDDEN_ALT)).to_have_count(0)
    assert visitor.page.locator('button[data-name="zoom"]').is_hidden()


def test_neighbours_of_a_covered_picture_do_not_hold_it(visitor: Visitor) -> None:
    visitor.go(COVERED - 1)
    covered = visitor.page.locator('.layer[data-slide="m45-003"]')
    expect(covered.locator(".cover")).to_be_attached()
    expect(covered.locator("img")).to_have_count(0)


def test_show_uncovers_and_next_goes_on(visitor: Visitor) -> None:
    visitor.go(COVERED)
    visitor.here().locator('button[data-name="pass"]').tap()
    visitor.stands_at(COVERED + 1)
    visitor.go(COVERED)
    visitor.here().locator('button[data-name="show"]').tap()
    expect(visitor.here().locator("img")).to_have_attribute("alt", HIDDEN_ALT)


def test_after_a_reset_it_is_covered_again(visitor: Visitor) -> None:
    visitor.go(COVERED)
    visitor.here().locator('button[data-name="show"]').tap()
    expect(visitor.here().locator("img")).to_be_visible()
    visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    assert visitor.state("shown") == []
    visitor.wake()
    visitor.go(COVERED)
    expect(visitor.here().locator(".cover")).to_be_visible()


def test_the_overview_shows_a_neutral_cover_with_a_word(visitor: Visitor) -> None:
    visitor.tap("overview")
    face = visitor.page.locator(f'.overview button[data-index="{COVERED}"] .face')
    expect(face).to_have_attribute("data-face", "cover")
    expect(face).to_have_text("Covered")
    expect(face.locator("img")).to_have_count(0)


def test_a_note_is_a_short_line_beside_the_picture(visitor: Visitor) -> None:
    visitor.go(NOTED)
    expect(visitor.page.locator(".label .note")).to_have_text("People shown as captives.")
    expect(visitor.here().locator(".cover")).to_have_count(0)


def test_the_captions_own_advisory_words_come_first(visit: Visit) -> None:
    slides = every_kind()
    slides[COVERED]["captions"]["en"]["advisory"] = "A body lies in the street."
    visitor = visit(manifest=a_manifest(*slides))
    visitor.wake()
    visitor.go(COVERED)
    expect(visitor.here().locator(".cover-reason")).to_have_text("A body lies in the street.")


def test_with_controls_low_the_choices_stand_with_the_other_controls(visit: Visit) -> None:
    visitor = visit(size=(1080, 1920))
    visitor.wake()
    visitor.go(COVERED)
    visitor.tap("settings")
    visitor.tap("low")
    visitor.tap("done")
    show = visitor.page.locator('button[data-name="show"]:visible').bounding_box()
    assert show is not None
    assert show["y"] > 1920 / 2
