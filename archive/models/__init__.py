"""The archive's nouns, a file each (DESIGN, The records)."""

from __future__ import annotations

from archive.models.caption import Caption
from archive.models.exhibit import Exhibit, Section, Slide
from archive.models.likeness import Likeness
from archive.models.loaded_row import LoadedRow
from archive.models.look_alike import LookAlike
from archive.models.narration import Narration
from archive.models.original import Original
from archive.models.person import Person
from archive.models.photograph import PersonMentioned, Photograph, PlaceShown
from archive.models.place import Place
from archive.models.provenance_event import ProvenanceEvent
from archive.models.region import Region
from archive.models.release import Release
from archive.models.research_lead import ResearchLead
from archive.models.rights_decision import RightsDecision
from archive.models.source import Source
from archive.models.source_caption import SourceCaption
from archive.models.statement import Citation, OpenQuestion, Statement
from archive.models.story_panel import StoryCitation, StoryPanel, StoryText
from archive.models.subject import Subject
from archive.models.withdrawal import Withdrawal

__all__ = [
    "Caption",
    "Citation",
    "Exhibit",
    "Likeness",
    "LoadedRow",
    "LookAlike",
    "Narration",
    "OpenQuestion",
    "Original",
    "Person",
    "PersonMentioned",
    "Photograph",
    "Place",
    "PlaceShown",
    "ProvenanceEvent",
    "Region",
    "Release",
    "ResearchLead",
    "RightsDecision",
    "Section",
    "Slide",
    "Source",
    "SourceCaption",
    "Statement",
    "StoryCitation",
    "StoryPanel",
    "StoryText",
    "Subject",
    "Withdrawal",
]
