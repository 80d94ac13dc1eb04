"""What we know, what we do not know, and where it has been: one tap away, one tap back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import (
    PICTURE,
    STORY,
    WITHDRAWN,
    a_caption,
    a_claim,
    a_manifest,
    a_picture,
    a_slide,
)
from tests.kiosk.player.visitor import DRAWN, Visitor

ADVISORY = {"level": "advisory", "reason": {"en": "This photograph shows a person who has died."}}


def test_what_we_know_is_one_tap_away_and_one_tap_back(visitor: Visitor) -> None:
    visitor.tap("known")
    expect(visitor.page.locator(".sheet .claim")).to_have_count(3)
    visitor.tap("back")
    expect(visitor.page.locator(".sheet .claim")).to_have_count(0)
    visitor.tap("known")
    visitor.press("Escape")
    assert visitor.state("panel") is None


def test_confidence_is_a_word_and_its_line_says_it_too(visitor: Visitor) -> None:
    visitor.tap("known")
    boxes = visitor.page.locator(".confidence")
    expect(boxes).to_have_text(["certain", "probable", "uncertain"])
    lines = boxes.evaluate_all("(all) => all.map((box) => getComputedStyle(box).borderTopStyle)")
    assert lines == ["solid", "dashed", "dotted"]


def test_what_is_not_known_is_marked_and_not_hidden(visitor: Visitor) -> None:
    visitor.tap("known")
    unknown = visitor.page.locator(".unknown")
    expect(unknown).to_have_count(2)
    assert unknown.first.evaluate("(line) => getComputedStyle(line, '::before').content") == '"?"'


def test_the_source_caption_stands_apart_in_quotation_marks_and_in_its_own_language(visitor: Visitor) -> None:
    visitor.speak("ja")
    visitor.tap("known")
    quote = visitor.page.locator(".came blockquote")
    expect(quote).to_have_attribute("lang", "en")
    words = quote.text_content() or ""
    assert (words[0], words[-1]) == ("“", "”")
    assert quote.evaluate("(words) => getComputedStyle(words).fontStyle") == "italic"
    museum = visitor.page.locator(".claim-text").first
    family = "(words) => getComputedStyle(words).fontFamily"
    assert quote.evaluate(family) != museum.evaluate(family)


@pytest.mark.parametrize(
    ("language", "marks"), [("en", "“”"), ("ru", "«»"), ("zh-Hans", "“”"), ("ja", "「」")]
)
def test_a_quotation_has_the_marks_of_its_language(visitor: Visitor, language: str, marks: str) -> None:
    quoted = visitor.page.evaluate("(language) => kiosk.player.room.voice.quoted('x', language)", language)
    assert quoted == f"{marks[0]}x{marks[1]}"


def test_gaps_in_the_provenance_are_drawn_as_gaps_and_said_in_words(visitor: Visitor) -> None:
    visitor.tap("known")
    gap = visitor.page.locator('.station[data-kind="gap"]')
    expect(gap.locator(".station-name")).to_have_text("Nothing is known")
    drawn = "(station) => getComputedStyle(station).borderTopStyle"
    assert gap.evaluate(drawn) == "dashed"
    assert visitor.page.locator('.station[data-kind="publication"]').evaluate(drawn) == "solid"


def test_rights_credit_sources_signature_and_status_are_told(visitor: Visitor) -> None:
    visitor.speak("ru")
    visitor.tap("known")
    side = visitor.page.locator(".sheet-right")
    for words in (
        "Copyright Undetermined",
        "Museum of the Frontier",
        "Glantz 1983",
        "Веб-страница, строка 8",
        "Founding text, not yet read",
    ):
        expect(side).to_contain_text(words)
    draft = visitor.page.evaluate("kiosk.player.room.voice.word('status_draft')")
    expect(side).to_contain_text(draft)


def test_who_wrote_and_who_approved_the_words_and_when_is_told_in_the_visitors_language(visit: Visit) -> None:
    approved = {"by": "Chen Li", "on": "24 ноября 2026 года"}
    russian = a_caption("ru", status="approved", approved=approved)
    english = a_caption("en", written={"by": "Founding catalogue", "on": ""})
    visitor = visit(manifest=a_manifest(a_slide(1, captions={"en": english, "ru": russian}), a_slide(2)))
    visitor.wake()
    visitor.tap("known")
    signature = visitor.page.locator(".signature")
    expect(signature).to_contain_text("Written by Founding catalogue")
    expect(signature).not_to_contain_text("catalogue,")
    visitor.speak("ru")
    expect(signature).to_contain_text("Текст: Anna Ivanova, on a day, ru")
    expect(signature).to_contain_text("Утверждение: Chen Li, 24 ноября 2026 года")


def test_a_text_in_review_is_marked_over_its_label(visit: Visit) -> None:
    captions = {"en": a_caption("en"), "ru": a_caption("ru", status="in_review")}
    visitor = visit(manifest=a_manifest(a_slide(1, captions=captions), a_slide(2)))
    visitor.wake()
    mark = visitor.page.locator(".label .state-mark")
    expect(mark).to_be_empty()
    visitor.speak("ru")
    expect(mark).to_have_text("Ждёт проверки носителем языка")
    for wide, high in ((1024, 768), (390, 844)):  # in one line, or in lines of about one length
        visitor.page.set_viewport_size({"width": wide, "height": high})
        visitor.page.evaluate(DRAWN)
        lines = mark.locator("span").evaluate(
            "(words) => [...words.getClientRects()].map((line) => line.width)"
        )
        assert min(lines) > 0.6 * max(lines)


def test_the_state_of_a_text_is_not_said_twice(visit: Visit) -> None:
    signed = a_caption("ru", status="in_review", signature="Перевод на проверке")
    slide = a_slide(1, captions={"en": a_caption("en"), "ru": signed})
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.wake()
    visitor.speak("ru")
    visitor.tap("known")
    signature = visitor.page.locator(".signature")
    expect(signature).to_contain_text("Перевод на проверке")
    expect(signature).not_to_contain_text("Ждёт проверки")


def test_nothing_is_said_of_the_review_of_an_approved_text(visitor: Visitor) -> None:
    visitor.tap("known")
    words = visitor.page.evaluate("kiosk.player.room.voice.word('status_approved')")
    expect(visitor.page.locator(".sheet")).not_to_contain_text(words)


def test_moving_on_leaves_the_sheet(visitor: Visitor) -> None:
    visitor.tap("known")
    visitor.tap("next")
    visitor.stands_at(1)
    assert visitor.state("panel") is None


def test_read_more_takes_the_place_of_the_label_and_gives_it_back(visitor: Visitor) -> None:
    visitor.go(PICTURE)
    body = visitor.page.locator(".label .body")
    visitor.tap("more")
    expect(body).to_have_text("More, en.")
    visitor.tap("more")
    expect(body).to_contain_text("Soviet airborne troops")


def test_the_focus_comes_back_to_what_opened_a_panel(visitor: Visitor) -> None:
    visitor.button("known").focus()
    visitor.press("Enter")
    expect(visitor.button("back")).to_be_focused()
    visitor.press("Escape")
    expect(visitor.button("known")).to_be_focused()


def test_a_story_is_a_page_to_be_read(visitor: Visitor) -> None:
    visitor.go(STORY)
    page = visitor.here()
    expect(page.locator(".story-title")).to_have_text("Why the war came")
    expect(page.locator(".story-lead")).to_have_text("A note was handed over in Moscow.")
    beside = visitor.page.locator(".label")
    expect(beside.locator(".body")).to_have_count(2)
    expect(beside).to_contain_text("Hasegawa 2005")


def test_a_withdrawn_picture_leaves_its_number_and_the_reason(visitor: Visitor) -> None:
    visitor.go(WITHDRAWN)
    visitor.speak("ru")
    expect(visitor.here().locator(".withdrawn-reason")).to_have_text("Изъято по просьбе семьи.")
    expect(visitor.here()).to_contain_text("M45-005")
    expect(visitor.page.locator(".label .body")).to_have_count(0)


def test_words_that_do_not_fit_scroll_and_say_so(visit: Visit) -> None:
    slide = a_slide(1)
    slide["known"] = slide["known"] * 6
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.wake()
    visitor.tap("known")
    cue = visitor.page.locator('.sheet-facts > button[data-name="scroll-on"]')
    expect(cue).to_have_text("More below")
    scroller = visitor.page.locator(".sheet-facts .scroller")
    assert scroller.evaluate("(box) => getComputedStyle(box).touchAction") == "pan-y"
    cue.tap()
    visitor.page.wait_for_function("() => document.querySelector('.sheet-facts .scroller').scrollTop > 100")


def test_of_a_record_without_facts_the_rest_stands_beside_its_picture(visit: Visit) -> None:
    bare = a_slide(1, known=[], unknown=[], advisory=ADVISORY, **a_picture(number=1))
    for size in ((1920, 1080), (1080, 1920), (390, 844)):
        visitor = visit(manifest=a_manifest(bare, a_slide(2)), size=size)
        visitor.wake()
        visitor.tap("known")
        expect(visitor.page.locator(".sheet-title")).to_be_in_viewport()
        expect(visitor.page.locator(".sheet .station")).to_have_count(4)
        visitor.tap("show")  # what stands on the stage is seen there, and answers
        expect(visitor.here().locator("img")).to_be_in_viewport(ratio=0.9)
        visitor.tap("back")
        expect(visitor.page.locator(".sheet")).to_be_hidden()


CLAIM_WIDTHS = (
    """(all) => all.map((text) => text.clientWidth / parseFloat(getComputedStyle(text).fontSize))"""
)


def test_the_word_for_how_sure_a_claim_is_leaves_it_no_narrow_column(visit: Visit) -> None:
    words = "出典のキャプションには、1945年に日本兵がソ連軍に投降しているとある。"
    claims = [{**a_claim("", "certain"), "text": dict.fromkeys(("zh-Hans", "ja"), words)}]
    visitor = visit(manifest=a_manifest(a_slide(1, known=claims), a_slide(2)), size=(1024, 768))
    visitor.wake()
    for language in ("zh-Hans", "ja"):
        visitor.speak(language)
        visitor.tap("known")
        for wide, high in ((1024, 768), (1920, 1080), (1080, 1920), (390, 844)):
            visitor.page.set_viewport_size({"width": wide, "height": high})
            visitor.page.evaluate(DRAWN)
            assert min(visitor.page.locator(".claim-text").evaluate_all(CLAIM_WIDTHS)) >= 13
        visitor.tap("back")
