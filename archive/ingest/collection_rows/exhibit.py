"""The exhibit that a collection brings: its sections, and its slides in their order."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import F

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_rows.ledger import Ledger
from archive.ingest.collection_rows.parts import fingerprint
from archive.models import Exhibit, Photograph, Section, Slide, StoryPanel

ASIDE = 1_000_000
"""Added to every order while slides change places: the database allows no two slides in one place."""

Shown = Photograph | StoryPanel


def put_exhibit(collection: CollectionFolder, ledger: Ledger, shown: Mapping[str, Shown]) -> Exhibit | None:
    """Lay in the exhibit; its arrangement is one thing, and a curator's own arrangement stays."""
    settings = collection.settings["exhibit"]
    first = not Exhibit.objects.filter(is_default=True).exclude(slug=settings["slug"]).exists()
    values = {
        "slug": settings["slug"],
        "title": collection.words.of_all("exhibit", "title"),
        "introduction": collection.words.of_all("exhibit", "introduction"),
        "languages": list(collection.settings["languages"]),
        "default_language": collection.default_language,
        "show_unreviewed": settings.get("show_unreviewed", False),
        "is_default": settings.get("is_default", False) and first,
    }
    exhibit = ledger.put("exhibit", Exhibit, match={"slug": settings["slug"]}, values=values)
    if exhibit is not None:
        sections = _put_sections(collection, ledger, exhibit)
        _arrange(collection, ledger, exhibit, sections, shown)
    return exhibit


def _put_sections(collection: CollectionFolder, ledger: Ledger, exhibit: Exhibit) -> dict[str, Section]:
    rows: dict[str, Section] = {}
    for order, section in enumerate(collection.settings["sections"]):
        key = section["key"]
        title = collection.words.of_all("sections", key)
        values = {"exhibit": exhibit, "key": key, "title": title, "order": order}
        row = ledger.put(
            f"exhibit/sections/{key}", Section, match={"exhibit": exhibit, "key": key}, values=values
        )
        if row is not None:
            rows[key] = row
    return rows


def _arrange(
    collection: CollectionFolder,
    ledger: Ledger,
    exhibit: Exhibit,
    sections: Mapping[str, Section],
    shown: Mapping[str, Shown],
) -> None:
    wanted = [
        (section["key"], name)
        for section in collection.settings["sections"]
        for name in section["slides"]
        if name in shown
    ]
    stored = [(slide.section.key if slide.section else "", _name(slide)) for slide in _slides(exhibit)]
    wrote = ledger.written("exhibit/slides").get("arrangement")
    if stored and stored != wanted and wrote != fingerprint(stored):
        ledger.report.kept.append("exhibit/slides (arranged on the desk)")
        ledger.report.refused += ["exhibit/slides"] if wrote != fingerprint(wanted) else []
        return
    if stored != wanted:
        _rearrange(ledger, exhibit, [(sections.get(key), shown[name]) for key, name in wanted])
    ledger.remember("exhibit/slides", exhibit, {"arrangement": fingerprint(wanted)})


def _rearrange(ledger: Ledger, exhibit: Exhibit, wanted: list[tuple[Section | None, Shown]]) -> None:
    kept = {_name(slide): slide for slide in _slides(exhibit)}
    exhibit.slides.update(order=F("order") + ASIDE)
    for order, (section, thing) in enumerate(wanted):
        photograph, panel = (thing, None) if isinstance(thing, Photograph) else (None, thing)
        slide = kept.pop(thing.catalogue_number if isinstance(thing, Photograph) else thing.key, None)
        slide = slide or Slide(exhibit=exhibit, photograph=photograph, panel=panel)
        slide.section, slide.order = section, order
        slide._change_reason = f"collection {ledger.collection}"  # type: ignore[attr-defined]
        slide.save()
    for slide in kept.values():
        slide.delete()
    ledger.report.changed += 1


def _slides(exhibit: Exhibit) -> list[Slide]:
    return list(exhibit.slides.select_related("section", "photograph", "panel").order_by("order"))


def _name(slide: Slide) -> str:
    return slide.photograph.catalogue_number if slide.photograph else slide.panel.key if slide.panel else ""
