"""A photograph with something in every drawer."""

from __future__ import annotations

from typing import Any

from archive.models import PersonMentioned, Photograph
from tests import makers


def a_full_photograph(**fields: Any) -> Photograph:
    """Two scans, narrated caption, source caption, claim, question, step, place, people, subject, region, lead."""
    photograph = makers.a_ready_photograph(
        **{
            "date": "1945-08-18?/1945-09?",
            "maker": makers.a_person(),
            "verso": makers.an_original(),
            "received": {"shelf mark": "B 12"},
            **fields,
        }
    )
    makers.a_source_caption(photograph)
    photograph.captions.update(narration=makers.a_narration(), transcript="Carts.", alt_back="A stamp.")
    makers.a_statement(photograph)
    makers.an_open_question(photograph)
    makers.a_provenance_event(photograph)
    makers.a_place(photograph)
    makers.a_region(photograph)
    makers.a_research_lead(photograph)
    makers.a_rights_decision(photograph)
    photograph.subjects.add(makers.a_subject())
    PersonMentioned.objects.create(photograph=photograph, person=makers.a_person(), role={"en": "driver"})
    return photograph
