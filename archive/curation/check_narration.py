"""The part of the check that is about what is heard, and about the back: said as written, described where shown."""

from __future__ import annotations

from collections.abc import Iterator

from archive.curation.finding import Finding
from archive.models import Caption, Photograph


def check_narration(caption: Caption) -> Iterator[Finding]:
    """Findings about a caption's narration; a caption without one has nothing to check."""
    where, narration = caption.photograph.catalogue_number, caption.narration
    if narration is None:
        return
    if not narration.path.is_file():
        words = f"The narration in {caption.language} is missing on the disk. Add the file again."
        yield Finding("error", "narration-missing", where, words)
    if not caption.is_narrated_as_written():
        words = (
            f"The narration in {caption.language} was recorded before title or label changed. Record it again, or "
            "write down what it says."
        )
        yield Finding("error", "narration-of-other-words", where, words)


def check_back(photograph: Photograph, caption: Caption) -> Iterator[Finding]:
    """A back that is shown is described for those who do not see it, like the front."""
    if photograph.verso_id and photograph.original_id and not caption.alt_back.strip():
        words = f"{caption.language}, alt_back: the back has no alt text. Say what is to be seen on it."
        yield Finding("error", "no-alt-back", photograph.catalogue_number, words)
