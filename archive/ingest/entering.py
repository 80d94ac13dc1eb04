"""A comparison written into the record; called inside the transaction of its item."""

from __future__ import annotations

from django.utils import timezone

from archive.ingest.authorities import person_named, place_named, source_cited, subject_named
from archive.ingest.authorship import put_words, save_because
from archive.ingest.comparison import Comparison
from archive.ingest.entry import Entry, Slot
from archive.models import Caption, Original, Photograph, PlaceShown, SourceCaption


def enter(
    photograph: Photograph, entry: Entry | None, changes: Comparison, *, original: Original | None, why: str
) -> None:
    """Write what was compared, and the scan where one has come. `why` stands in the history of every row written."""
    if original is not None:
        photograph.original = original
    if entry is None:
        save_because(photograph, why)
        return
    for slot, text in changes.words.items():
        put_words(photograph, slot, text)
    if Slot("attribution", entry.language) in changes.words:
        photograph.maker = person_named(entry.maker, entry.language, why=why) if entry.maker else None
    photograph.received = {**photograph.received, **changes.received}
    if original is not None or changes.words or changes.received or photograph.pk is None:
        save_because(photograph, why)
    _enter_captions(photograph, entry, changes, why)
    _enter_lists(photograph, entry, changes, why)


def _enter_captions(photograph: Photograph, entry: Entry, changes: Comparison, why: str) -> None:
    """Words from a spreadsheet are drafts, signed with its name, and written for the scan that came with them."""
    for language, slots in changes.captions.items():
        caption = photograph.captions.filter(language=language).first()
        caption = caption or Caption(photograph=photograph, language=language)
        for slot, text in slots.items():
            put_words(caption, slot, text)
        caption.written_by = f"spreadsheet {entry.sheet}"[:150]
        caption.written = timezone.localdate().isoformat()
        caption.written_for = photograph.original.sha256 if photograph.original else ""
        save_because(caption, why)


def _enter_lists(photograph: Photograph, entry: Entry, changes: Comparison, why: str) -> None:
    if changes.adds_source_caption and entry.source_caption:
        said = SourceCaption(
            photograph=photograph, text=entry.source_caption.text, language=entry.source_language
        )
        said.source = source_cited(entry.source.text, why=why) if entry.source else None
        save_because(said, why)
    if changes.adds_places:
        for order, place in enumerate(entry.places):
            shown = place_named(place, entry.language, why=why)
            PlaceShown.objects.get_or_create(
                photograph=photograph, place=shown, defaults={"order": order, "confidence": place.confidence}
            )
    if changes.adds_subjects:
        photograph.subjects.set(
            [subject_named(name, entry.language, why=why) for name in entry.subjects.names]
        )
