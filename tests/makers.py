"""Records for tests: each maker fills in what a test does not care about, so that it names only what matters."""

from __future__ import annotations

import hashlib
import wave
from dataclasses import asdict
from io import BytesIO
from itertools import count
from typing import Any

from django.conf import settings
from django.utils import timezone
from PIL import Image

from archive.imaging.fingerprint import sha256_of
from archive.imaging.pictures import make_pictures
from archive.imaging.recipe import current
from archive.models import (
    Caption,
    Citation,
    Exhibit,
    LookAlike,
    Narration,
    OpenQuestion,
    Original,
    Person,
    Photograph,
    Place,
    PlaceShown,
    ProvenanceEvent,
    Region,
    ResearchLead,
    RightsDecision,
    Section,
    Slide,
    Source,
    SourceCaption,
    Statement,
    StoryPanel,
    StoryText,
    Subject,
)
from archive.models.reviewed_text import TextState
from archive.models.shelves import narration_name, original_path, private, put_whole

PUBLIC_DOMAIN = "https://creativecommons.org/publicdomain/mark/1.0/"
IN_COPYRIGHT = "http://rightsstatements.org/vocab/InC/1.0/"
UNDETERMINED = "http://rightsstatements.org/vocab/UND/1.0/"

_numbers = count(1)


def jpeg_bytes(*, width: int = 800, height: int = 600, colour: tuple[int, int, int] | None = None) -> bytes:
    """A small JPEG; without a colour every call gives other bytes."""
    number = next(_numbers)
    into = BytesIO()
    Image.new("RGB", (width, height), colour or (number % 256, number // 256 % 256, 90)).save(
        into, "JPEG", comment=f"picture {number}" if colour is None else ""
    )
    return into.getvalue()


def an_original(*, content: bytes | None = None, pictures: bool = True, **fields: Any) -> Original:
    """A stored scan with its file and, unless told otherwise, its access family."""
    waiting = settings.DATA_ROOT / f"received-{next(_numbers)}.jpg"
    waiting.parent.mkdir(parents=True, exist_ok=True)
    waiting.write_bytes(content if content is not None else jpeg_bytes())
    sha256 = sha256_of(waiting)
    path = original_path(sha256, "jpg")
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting.replace(path)
    made = make_pictures(path, private(), sha256=sha256) if pictures else None
    with Image.open(path) as image:
        width, height = image.size
    found: dict[str, Any] = {
        "sha256": sha256,
        "extension": "jpg",
        "media_type": "image/jpeg",
        "format": "JPEG",
        "byte_size": path.stat().st_size,
        "width": width,
        "height": height,
        "mode": "RGB",
        "received_name": f"scan-{sha256[:6]}.jpg",
        "recipe": current().name if made else "",
        "renditions": [asdict(rendition) for rendition in made.renditions] if made else [],
        "tiles": (made.tiles or "") if made else "",
        "placeholder": made.placeholder if made else "",
    }
    return Original.objects.create(**{**found, **fields})


def a_narration(*, content: bytes = b"", **fields: Any) -> Narration:
    """A stored sound file, silent for a tenth of a second unless other bytes are given."""
    content = content or wav_bytes(seconds=0.1 + next(_numbers) / 1000)
    sha256 = hashlib.sha256(content).hexdigest()
    put_whole(private() / narration_name(sha256, "wav"), content)
    found: dict[str, Any] = {"sha256": sha256, "extension": "wav", "media_type": "audio/wav"}
    found |= {"byte_size": len(content), "received_name": "label.wav"}
    return Narration.objects.create(**{**found, **fields})


def wav_bytes(*, seconds: float = 0.1, rate: int = 8000) -> bytes:
    """Silence, as a WAV file."""
    into = BytesIO()
    with wave.open(into, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(rate)
        written.writeframes(bytes(2 * round(seconds * rate)))
    return into.getvalue()


def a_look_alike(**fields: Any) -> LookAlike:
    """Two originals, each with its record, that look like one photograph."""
    pair = {name: fields.pop(name, None) or an_original() for name in ("earlier", "later")}
    for original in pair.values():
        if not original.photographs.exists():
            a_photograph(original=original)
    return LookAlike.objects.create(**{**pair, "alike": 0.97, **fields})


def a_photograph(**fields: Any) -> Photograph:
    """A record that awaits its scan, unless `original=an_original()` is given; in the public domain."""
    number = next(_numbers)
    made = {"catalogue_number": f"T-{number:04}", "working_title": "A street", "rights_uri": PUBLIC_DOMAIN}
    return Photograph.objects.create(**{**made, **fields})


def a_caption(photograph: Photograph | None = None, **fields: Any) -> Caption:
    """An approved English caption, written for the scan that is held now."""
    photograph = photograph or a_photograph()
    original = photograph.original
    made: dict[str, Any] = {
        "language": "en",
        "title": "A street in Harbin",
        "label": "Carts wait in a street. Nobody has named the street yet.",
        "alt": "A street with carts.",
        "state": TextState.APPROVED,
        "written_by": "Anna Ivanova",
        "approved_by_name": "Chen Li",
        "approved_at": timezone.now(),
        "written_for": original.sha256 if original else "",
    }
    return Caption.objects.create(photograph=photograph, **{**made, **fields})


def a_source(**fields: Any) -> Source:
    """A book with a short citation."""
    made = {
        "key": f"source-{next(_numbers)}",
        "citation": "A. Author, A Book (1983).",
        "short": "Author 1983",
    }
    return Source.objects.create(**{**made, **fields})


def a_source_caption(photograph: Photograph, **fields: Any) -> SourceCaption:
    """The words the photograph came with."""
    made = {"text": "Street scene, 1945", "source": a_source()}
    return SourceCaption.objects.create(photograph=photograph, **{**made, **fields})


def a_statement(photograph: Photograph, *, source: Source | None = None, **fields: Any) -> Statement:
    """A claim that is probable, with one citation."""
    made = {
        "aspect": "where",
        "text": {"en": "Harbin"},
        "confidence": "probable",
        "reason": {"en": "The shop signs."},
    }
    statement = Statement.objects.create(photograph=photograph, **{**made, **fields})
    Citation.objects.create(statement=statement, source=source or a_source(), locator="p. 12")
    return statement


def an_open_question(photograph: Photograph, **fields: Any) -> OpenQuestion:
    """Something nobody knows yet."""
    return OpenQuestion.objects.create(photograph=photograph, **{"text": {"en": "Who took it?"}, **fields})


def a_provenance_event(photograph: Photograph, **fields: Any) -> ProvenanceEvent:
    """One step of a photograph's history."""
    made = {
        "kind": "creation",
        "agent": {"en": "Unknown photographer"},
        "date": "1945",
        "certainty": "probable",
    }
    return ProvenanceEvent.objects.create(photograph=photograph, **{**made, **fields})


def a_place(photograph: Photograph | None = None, *, confidence: str = "certain", **fields: Any) -> Place:
    """Harbin; shown on the photograph when one is given, as surely as is said."""
    made: dict[str, Any] = {"key": f"harbin-{next(_numbers)}", "name": {"en": "Harbin", "ru": "Харбин"}}
    made |= {"latitude": 45.75, "longitude": 126.65, "precision": "city"}
    place = Place.objects.create(**{**made, **fields})
    if photograph is not None:
        PlaceShown.objects.create(photograph=photograph, place=place, confidence=confidence)
    return place


def a_person(**fields: Any) -> Person:
    """A photographer."""
    return Person.objects.create(
        **{"key": f"person-{next(_numbers)}", "name": {"en": "Anna Ivanova"}, **fields}
    )


def a_subject(**fields: Any) -> Subject:
    """A heading."""
    return Subject.objects.create(**{"key": f"subject-{next(_numbers)}", "name": {"en": "Streets"}, **fields})


def a_region(photograph: Photograph, **fields: Any) -> Region:
    """A rectangle on the picture."""
    made = {
        "x": 0.1,
        "y": 0.2,
        "width": 0.3,
        "height": 0.1,
        "title": {"en": "A sign"},
        "text": {"en": "It is empty."},
    }
    return Region.objects.create(photograph=photograph, **{**made, **fields})


def a_research_lead(photograph: Photograph, **fields: Any) -> ResearchLead:
    """A hint that never leaves the desk."""
    return ResearchLead.objects.create(
        photograph=photograph, **{"text": "Ask the railway archive.", **fields}
    )


def a_rights_decision(photograph: Photograph, **fields: Any) -> RightsDecision:
    """A permission for every use, on today's statement."""
    made = {
        "statement_uri": photograph.rights_uri,
        "use": "every",
        "permitted": True,
        "reason": "The heirs agreed.",
    }
    return RightsDecision.objects.create(photograph=photograph, **{**made, **fields})


def a_panel(**fields: Any) -> StoryPanel:
    """A text panel with an approved English text."""
    panel = StoryPanel.objects.create(**{"key": f"panel-{next(_numbers)}", **fields})
    words = {"title": "Why the war came", "label": "The war came in August.", "state": TextState.APPROVED}
    StoryText.objects.create(panel=panel, language="en", **words)
    return panel


def an_exhibit(*shown: Photograph | StoryPanel, **fields: Any) -> Exhibit:
    """An English exhibit that shows what is given, in order, in one section."""
    made = {"slug": f"exhibit-{next(_numbers)}", "title": {"en": "Streets"}, "languages": ["en"]}
    exhibit = Exhibit.objects.create(**{**made, **fields})
    section = Section.objects.create(exhibit=exhibit, key="s1", title={"en": "The streets"})
    for order, record in enumerate(shown):
        kind = "photograph" if isinstance(record, Photograph) else "panel"
        Slide.objects.create(exhibit=exhibit, section=section, order=order, **{kind: record})
    return exhibit


def a_ready_photograph(**fields: Any) -> Photograph:
    """A photograph with its scan and an approved caption: it may be published."""
    photograph = a_photograph(**{"original": an_original(), **fields})
    a_caption(photograph)
    return photograph
