"""The check before publishing: everything a visitor would trip over, by record (NORMS)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive.curation.check_narration import check_back, check_narration
from archive.curation.check_pictures import check_pictures
from archive.curation.finding import Finding, Level
from archive.curation.shown_texts import is_translation_stale, shown_texts
from archive.curation.slides import slides_of
from archive.models import Caption, Exhibit, Photograph, Slide, StoryPanel
from archive.models.reviewed_text import ReviewedText, TextState
from archive.models.vocabulary import Advisory
from archive.standards.labels import check_label


def check_exhibit(exhibit: Exhibit) -> list[Finding]:
    """Every finding about an exhibit, in the order of its slides; the errors refuse publishing."""
    slides = slides_of(exhibit)
    return [
        *_check_frame(exhibit, slides),
        *(finding for slide in slides for finding in _check_slide(exhibit, slide)),
    ]


def _check_frame(exhibit: Exhibit, slides: list[Slide]) -> Iterator[Finding]:
    if not slides:
        yield Finding(
            "error", "no-slides", exhibit.slug, "The exhibit has no slides. Add photographs or panels."
        )
    if not exhibit.title.get(exhibit.default_language):
        words = f"The exhibit has no title in its default language ({exhibit.default_language}). Write one."
        yield Finding("error", "no-title", exhibit.slug, words)
    for tag in exhibit.languages:
        if tag != exhibit.default_language and not exhibit.title.get(tag):
            yield Finding("warning", "no-title", exhibit.slug, f"The exhibit has no title in {tag}.")


def _check_slide(exhibit: Exhibit, slide: Slide) -> Iterator[Finding]:
    if slide.photograph is not None:
        yield from _check_photograph(exhibit, slide.photograph)
    elif slide.panel is not None:
        yield from _check_panel(exhibit, slide.panel)


def _check_photograph(exhibit: Exhibit, photograph: Photograph) -> Iterator[Finding]:
    where = photograph.catalogue_number
    if photograph.is_withdrawn():
        yield Finding(
            "note", "withdrawn", where, "Withdrawn: a tombstone with the reason stands in its place."
        )
        return
    yield from _check_advisory(exhibit, photograph, where)
    yield from check_pictures(photograph)
    captions = list(photograph.captions.all())
    yield from _check_texts(exhibit, captions, where)
    shown = shown_texts(exhibit, captions)
    for caption in shown.values():
        yield from _check_fits_the_scan(photograph, caption)
        yield from check_narration(caption)
        yield from check_back(photograph, caption)


def _check_panel(exhibit: Exhibit, panel: StoryPanel) -> Iterator[Finding]:
    yield from _check_advisory(exhibit, panel, panel.key)
    yield from _check_texts(exhibit, list(panel.texts.all()), panel.key)


def _check_advisory(exhibit: Exhibit, record: Photograph | StoryPanel, where: str) -> Iterator[Finding]:
    if record.advisory_level == Advisory.RESTRICTED:
        words = "Restricted: it never leaves the desk. Take it out of the exhibit, or decide anew on its advisory."
        yield Finding("error", "restricted", where, words)
    elif record.advisory_level != Advisory.NONE and not record.advisory_reason.get(exhibit.default_language):
        words = f"The advisory has no reason in {exhibit.default_language}. Name it plainly; visitors read it first."
        yield Finding("error", "no-advisory-reason", where, words)


def _check_texts(exhibit: Exhibit, texts: Sequence[ReviewedText], where: str) -> Iterator[Finding]:
    shown = shown_texts(exhibit, texts)
    by_language = {text.language: text for text in texts}
    for tag in exhibit.languages:
        if tag not in shown:
            yield _missing(exhibit, tag, by_language.get(tag), where)
            continue
        text = shown[tag]
        if not text.is_approved():
            yield Finding(
                "note", "in-review", where, f"The text in {tag} awaits review and is shown with a mark."
            )
        if is_translation_stale(text, texts):
            words = f"The text in {tag} was translated from words that have changed since. Look at it again."
            yield Finding("warning", "stale-translation", where, words)
        alt = (
            text.alt if isinstance(text, Caption) else text.alt or None
        )  # a panel of words shows nothing to describe
        for found in check_label(tag, title=text.title, label=text.label, more=text.more, alt=alt):
            yield Finding(found.level, found.code, where, f"{tag}, {found.field}: {found.words}")


def _missing(exhibit: Exhibit, tag: str, text: ReviewedText | None, where: str) -> Finding:
    level: Level = "error" if tag == exhibit.default_language else "warning"
    if text is None or not text.has_words():
        return Finding(
            level, "no-text", where, f"There is no text in {tag}. Write one, or take the language out."
        )
    state = TextState(text.state).label
    words = f"The text in {tag} is {state}, not approved; visitors would not see it. Have it approved."
    return Finding(level, "not-approved", where, words)


def _check_fits_the_scan(photograph: Photograph, caption: Caption) -> Iterator[Finding]:
    original = photograph.original
    if caption.written_for != (original.sha256 if original else ""):
        words = (
            f"The text in {caption.language} was written before this scan arrived. "
            "Look at it beside the picture, mend it, and approve it again."
        )
        yield Finding("error", "written-before-the-scan", photograph.catalogue_number, words)
