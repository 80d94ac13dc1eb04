"""What a row would change in a record, and what it may not: compared first, written later; in a dry run never."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive.ingest.authorship import may_write, words_in
from archive.ingest.entry import Entry, Said, Slot
from archive.models import Caption, Photograph
from archive.models.record import Record
from archive.models.reviewed_text import TextState

KEPT_APART = "{heading} in the record is a curator's and stays; the row's is kept as received"


@dataclass
class Comparison:
    """The changes that one row brings to one record, and what of it is only kept as received."""

    words: dict[Slot, str] = field(default_factory=dict)
    captions: dict[str, dict[Slot, str]] = field(default_factory=dict)
    received: dict[str, str] = field(default_factory=dict)
    adds_source_caption: bool = False
    adds_places: bool = False
    adds_subjects: bool = False
    remarks: list[str] = field(default_factory=list)

    def changes_anything(self) -> bool:
        """Whether anything would be written."""
        adds = self.adds_source_caption or self.adds_places or self.adds_subjects
        return bool(self.words or self.captions or self.received or adds)


def compared(photograph: Photograph, entry: Entry) -> Comparison:
    """Hold a row against a record, which may be one not saved yet."""
    found = Comparison()
    received = dict(entry.received)
    found.words = _slots(photograph, entry.words, received, found, editable=True)
    _compare_captions(photograph, entry, received, found)
    _compare_lists(photograph, entry, received, found)
    found.received = {
        heading: text for heading, text in received.items() if photograph.received.get(heading) != text
    }
    return found


def _slots(
    record: Record, slots: dict[Slot, Said], received: dict[str, str], found: Comparison, *, editable: bool
) -> dict[Slot, str]:
    """The slots to be written. A word that has to give way to a curator's goes to `received`."""
    write: dict[Slot, str] = {}
    for slot, said in slots.items():
        if words_in(slot, getattr(record, slot.field)) == said.text:
            continue
        if editable and may_write(record, slot):
            write[slot] = said.text
        else:
            _keep_apart(said, received, found)
    return write


def _keep_apart(said: Said, received: dict[str, str], found: Comparison) -> None:
    received.setdefault(said.heading, said.text)
    remark = KEPT_APART.format(heading=said.heading)
    if remark not in found.remarks:
        found.remarks.append(remark)


def _compare_captions(
    photograph: Photograph, entry: Entry, received: dict[str, str], found: Comparison
) -> None:
    """Only a draft may be written in: what is in review or approved has been read by somebody."""
    held = {caption.language: caption for caption in photograph.captions.all()} if photograph.pk else {}
    for language, slots in entry.captions.items():
        caption = held.get(language, Caption(language=language))
        draft = caption.state == TextState.DRAFT
        write = _slots(caption, slots, received, found, editable=draft)
        if write:
            found.captions[language] = write


def _compare_lists(photograph: Photograph, entry: Entry, received: dict[str, str], found: Comparison) -> None:
    """Source caption, places and subjects are given to a record that has none, and otherwise left as they are."""
    known = photograph.pk is not None
    if entry.source_caption:
        texts = set(photograph.source_captions.values_list("text", flat=True)) if known else set()
        found.adds_source_caption = not texts
        if texts and entry.source_caption.text not in texts:
            _keep_apart(entry.source_caption, received, found)
    names = tuple(place.name for place in entry.places)
    held = list(photograph.places.values_list("name", flat=True)) if known else []
    found.adds_places = _adds(held, names, entry.place_heading, received, found)
    if not found.adds_places:
        _compare_confidence(photograph, entry, received, found)
    held = list(photograph.subjects.values_list("name", flat=True)) if known else []
    found.adds_subjects = _adds(held, entry.subjects.names, entry.subjects.heading, received, found)


def _compare_confidence(
    photograph: Photograph, entry: Entry, received: dict[str, str], found: Comparison
) -> None:
    """How surely a place that stands in the record is known is the curator's to say."""
    if entry.place_confidence is None or photograph.pk is None:
        return
    said = {(place.name, place.confidence) for place in entry.places}
    held = {
        (name, shown.confidence)
        for shown in photograph.places_shown.select_related("place")
        for name in shown.place.name.values()
    }
    if not held.issuperset(said):
        _keep_apart(entry.place_confidence, received, found)


def _adds(
    held: list[dict[str, str]],
    names: tuple[str, ...],
    heading: str,
    received: dict[str, str],
    found: Comparison,
) -> bool:
    if names and held:
        known = {text for name in held for text in name.values()}
        if not known.issuperset(names):
            _keep_apart(Said("; ".join(names), heading), received, found)
    return bool(names) and not held
