"""One of everything, so that every page of the desk has something on it."""

from __future__ import annotations

from archive.curation.publish import publish
from archive.models import Exhibit, PersonMentioned, Photograph, StoryCitation, Withdrawal
from kiosk.models import Screen, VisitCount
from tests import makers


def everything() -> Exhibit:
    """A published exhibit with a photograph that has all rows, and a panel."""
    photograph = makers.a_ready_photograph(
        received={"Format": "postcard"}, date="1945-08-18?/1945-09?", advisory_level="note"
    )
    source = makers.a_source()
    makers.a_look_alike(earlier=photograph.original)
    makers.a_caption(photograph, language="ru", state="draft", title="Улица", label="Повозки ждут.")
    makers.a_source_caption(photograph)
    makers.a_statement(photograph, source=source)
    makers.an_open_question(photograph)
    makers.a_provenance_event(photograph, source=source)
    makers.a_place(photograph)
    makers.a_region(photograph)
    makers.a_research_lead(photograph)
    makers.a_rights_decision(photograph)
    makers.a_subject()
    PersonMentioned.objects.create(photograph=photograph, person=makers.a_person())
    photograph.advisory_reason = {"en": "A dead horse."}
    photograph.save()
    panel = makers.a_panel()
    StoryCitation.objects.create(panel=panel, source=source)
    exhibit = makers.an_exhibit(photograph, panel)
    release = publish(exhibit, by="Mira").release
    screen = Screen.objects.create(name="gallery-1", exhibit=exhibit, pinned_release=release)
    VisitCount.objects.create(screen=screen, day="2026-01-01", slide="x", language="en", views=3)
    gone = makers.a_photograph(status=Photograph.Status.WITHDRAWN)
    Withdrawal.objects.create(photograph=gone, reason={"en": "At the family's request."})
    return Exhibit.objects.get(pk=exhibit.pk)
