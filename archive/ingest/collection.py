"""Load a collection's folder into the archive: the museum's own set, or the founding one.

The folder's README says what it holds. Everything is checked before anything is written; loading again changes only
what has changed in the folder, and never what a curator has edited since.
"""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from archive.ingest.collection_folder.faults import BrokenCollection, Fault
from archive.ingest.collection_folder.reading import read_collection
from archive.ingest.collection_rows.authorities import put_authorities
from archive.ingest.collection_rows.exhibit import put_exhibit
from archive.ingest.collection_rows.ledger import Ledger
from archive.ingest.collection_rows.photographs import put_photographs
from archive.ingest.collection_rows.report import CollectionReport
from archive.ingest.collection_rows.stories import put_stories
from archive.models import (
    Citation,
    OpenQuestion,
    PersonMentioned,
    PlaceShown,
    ProvenanceEvent,
    ResearchLead,
    SourceCaption,
    Statement,
    StoryCitation,
)

__all__ = ["FOUNDING", "BrokenCollection", "CollectionReport", "Fault", "load_collection"]

FOUNDING = Path(__file__).resolve().parent.parent / "collections" / "manchuria-1945"

REMOVABLE = (
    Citation,
    StoryCitation,
    PlaceShown,
    PersonMentioned,
    OpenQuestion,
    ProvenanceEvent,
    ResearchLead,
    SourceCaption,
    Statement,
)
"""What leaves the archive when it has left the folder. Photographs, texts and authorities stay: others may use them."""


def load_collection(folder: Path) -> CollectionReport:
    """Bring the archive to what the folder says. Raises BrokenCollection, with nothing written."""
    collection = read_collection(folder)
    with transaction.atomic():
        ledger = Ledger(collection.key)
        authorities = put_authorities(collection, ledger)
        photographs = put_photographs(collection, ledger, authorities)
        stories = put_stories(collection, ledger, authorities)
        put_exhibit(collection, ledger, {**photographs, **stories})
        return ledger.finish(removable=REMOVABLE)
