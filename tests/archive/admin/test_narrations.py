"""A recording of a label is added beside its words, checked by its content, and heard on the desk."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from archive.models import Caption, Narration
from tests import makers
from tests.archive.admin.filled_form import filled


@pytest.fixture
def caption(db: None) -> Caption:
    return makers.a_caption()


def page_of(caption: Caption) -> str:
    return reverse("admin:archive_photograph_change", args=[caption.photograph_id])


def send(desk: Client, caption: Caption, content: bytes | None, **typed: str) -> str:
    """The form as it stands, with a recording of the English words where one is given."""
    sent: dict[str, object] = {**filled(desk, page_of(caption)), **typed}
    if content is not None:
        sent["captions-0-narration_file"] = SimpleUploadedFile("reading.mp3", content)
    answer = desk.post(page_of(caption), sent, follow=True)
    caption.refresh_from_db()
    return answer.content.decode()


def test_a_recording_is_kept_by_its_content_and_leaves_the_words_approved(
    desk: Client, caption: Caption
) -> None:
    content = makers.wav_bytes()
    send(desk, caption, content)
    narration = caption.narration
    assert narration is not None
    assert (narration.extension, narration.received_name) == ("wav", "reading.mp3")
    assert narration.path.read_bytes() == content
    assert narration.path.stat().st_mode & 0o222 == 0
    assert caption.is_narrated_as_written()
    assert caption.is_approved()


def test_the_same_bytes_are_one_narration(desk: Client, caption: Caption) -> None:
    for _ in range(2):
        send(desk, caption, makers.wav_bytes())
    assert Narration.objects.count() == 1


def test_what_is_no_sound_is_refused_beside_its_field_and_nothing_is_kept(
    desk: Client, caption: Caption
) -> None:
    page = send(desk, caption, b"<script>alert(1)</script>")
    assert "expected a recording as MP3" in page
    assert caption.narration is None
    assert Narration.objects.count() == 0


def test_a_recording_is_heard_on_the_desk_and_only_there(desk: Client, caption: Caption) -> None:
    send(desk, caption, makers.wav_bytes())
    assert caption.narration is not None
    address = reverse("admin:narration", args=[caption.narration.sha256])
    assert address in desk.get(page_of(caption)).content.decode()
    answer = desk.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "audio/wav")
    answer.close()
    assert Client().get(address).status_code == 302


def test_words_that_change_after_the_recording_are_pointed_out(desk: Client, caption: Caption) -> None:
    send(desk, caption, makers.wav_bytes())
    assert "have changed since this was recorded" not in desk.get(page_of(caption)).content.decode()
    send(desk, caption, None, **{"captions-0-label": "Carts wait in the rain."})
    assert "have changed since this was recorded" in desk.get(page_of(caption)).content.decode()


def test_a_recording_can_be_taken_out(desk: Client, caption: Caption) -> None:
    send(desk, caption, makers.wav_bytes())
    send(desk, caption, None, **{"captions-0-narration_out": "on"})
    assert (caption.narration, caption.narrated_digest) == (None, "")
    assert Narration.objects.count() == 1
