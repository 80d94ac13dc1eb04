"""Write, send for review, approve: signed, and never silently changed."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from archive.models import Photograph, StoryPanel
from tests import makers
from tests.archive.admin.filled_form import filled


def press(desk: Client, record: Photograph | StoryPanel, button: str, **typed: str) -> str:
    page = reverse(f"admin:archive_{record._meta.model_name}_change", args=[record.pk])
    answer = desk.post(page, {**filled(desk, page), **typed, "_text_verb": button}, follow=True)
    return answer.content.decode()


def test_words_are_saved_and_approved_with_one_press_and_the_curators_name(desk: Client) -> None:
    photograph = makers.a_photograph()
    press(
        desk, photograph, "approve:en", **{"captions-0-title": "A street", "captions-0-label": "Carts wait."}
    )
    caption = photograph.captions.get()
    assert caption.is_approved()
    assert caption.approved_by_name == "Mira"


def test_words_are_sent_for_review_and_taken_back(desk: Client) -> None:
    caption = makers.a_caption(state="draft")
    press(desk, caption.photograph, "submit:en")
    caption.refresh_from_db()
    assert caption.state == "in_review"
    press(desk, caption.photograph, "draft:en")
    caption.refresh_from_db()
    assert caption.state == "draft"


def test_approved_words_that_change_are_a_draft_again_and_the_page_says_so(desk: Client) -> None:
    caption = makers.a_caption()
    page = press(desk, caption.photograph, "", **{"captions-0-label": "Carts wait in the rain."})
    caption.refresh_from_db()
    assert caption.state == "draft"
    assert "they are a draft again" in page


def test_approved_words_stay_approved_when_a_browser_sends_its_own_line_ends(desk: Client) -> None:
    caption = makers.a_caption(more="First.\n\nSecond.", label="Carts wait.\n")
    press(desk, caption.photograph, "", **{"captions-0-more": "First.\r\n\r\nSecond."})
    press(desk, caption.photograph, "", **{"captions-0-signature": "Read by a specialist"})
    caption.refresh_from_db()
    assert caption.is_approved()
    assert caption.signature == "Read by a specialist"


def test_words_that_were_never_written_cannot_be_approved(desk: Client) -> None:
    page = press(desk, makers.a_photograph(), "approve:ru")
    assert "There are no words in Русский yet" in page


def test_a_panels_words_are_approved_the_same_way(desk: Client) -> None:
    panel = makers.a_panel()
    panel.texts.update(state="draft")
    press(desk, panel, "approve:en")
    assert panel.texts.get().approved_by_name == "Mira"


def test_words_written_before_the_scan_came_are_marked_until_they_are_approved_again(desk: Client) -> None:
    caption = makers.a_caption()
    caption.photograph.original = makers.an_original()
    caption.photograph.save()
    assert "Written before this scan arrived" in press(desk, caption.photograph, "")
    assert "Written before this scan arrived" not in press(desk, caption.photograph, "approve:en")


def test_the_label_rules_stand_beside_the_text_as_it_is_opened(desk: Client) -> None:
    caption = makers.a_caption(label="word " * 90)
    page = reverse("admin:archive_photograph_change", args=[caption.photograph_id])
    shown = desk.get(page).content.decode()
    assert "Label: 90 words" in shown
    assert "must be mended" in shown


def test_the_label_rules_answer_while_words_are_typed(desk: Client) -> None:
    words = {"language": "ja", "title": "通り", "label": "荷車が待つ。", "more": "", "alt": "通り"}
    answer = desk.post(reverse("admin:label_remarks"), words).content.decode()
    assert "characters" in answer


def test_the_label_rules_name_a_language_they_do_not_know(desk: Client) -> None:
    answer = desk.post(reverse("admin:label_remarks"), {"language": "xx"})
    assert answer.status_code == 400
    assert "expected one of en" in answer.content.decode()
