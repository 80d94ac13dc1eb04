"""What may not leave the house, and why."""

from __future__ import annotations

from collections.abc import Iterator

from archive.curation.rights import rights_refusal
from archive.models.vocabulary import Advisory
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.refusal import CannotExport
from archive.sets.set_format import SetFormat


def refuse_what_stays(exhibit_set: ExhibitSet, chosen: SetFormat) -> None:
    """Raise CannotExport with a sentence for every record that may not leave in this format."""
    refusals = [*_restricted(exhibit_set), *_unknown(exhibit_set), *_without_rights(exhibit_set, chosen)]
    if refusals:
        raise CannotExport("\n".join(refusals))


def _restricted(exhibit_set: ExhibitSet) -> Iterator[str]:
    """NORMS, Warnings about content: restricted never leaves the curator's desk."""
    photographs = [(record.catalogue_number, record.advisory_level) for record in exhibit_set.present()]
    panels = [(panel.key, panel.advisory_level) for panel in exhibit_set.panels]
    for name, level in photographs + panels:
        if level == Advisory.RESTRICTED:
            yield f"{name} is restricted and never leaves the desk. Take it out of the exhibit and publish anew."


def _unknown(exhibit_set: ExhibitSet) -> Iterator[str]:
    """A record deleted since: nobody can say any more whether its picture may leave."""
    known = {record.catalogue_number for record in exhibit_set.photographs}
    for slide in exhibit_set.released_slides():
        if slide["pictures"] and slide["catalogue_number"] not in known:
            yield f"{slide['catalogue_number']} is in the release but no longer in the archive. Publish anew."


def _without_rights(exhibit_set: ExhibitSet, chosen: SetFormat) -> Iterator[str]:
    if chosen.use:
        asked = (rights_refusal(photograph, chosen.use) for photograph in chosen.shows(exhibit_set))
        yield from (refusal for refusal in asked if refusal)
