"""A label read aloud comes into the house: checked by its content, shelved once and for ever under its SHA-256."""

from __future__ import annotations

import hashlib

from archive.models import Caption, Narration
from archive.models.shelves import narration_name, private, put_whole
from archive.standards.sounds import NotASound, sound_kind

MOST_BYTES = 50 << 20  # an hour of speech as MP3; a label takes a minute
READ_ONLY = 0o444


def receive_narration(content: bytes, *, name: str) -> Narration:
    """Take a recording, or find it held: the same bytes are one narration. Raises NotASound."""
    if len(content) > MOST_BYTES:
        raise NotASound(
            f"Found {len(content) >> 20} MB; expected at most {MOST_BYTES >> 20}. Export it as MP3."
        )
    kind = sound_kind(content)
    sha256 = hashlib.sha256(content).hexdigest()
    place = private() / narration_name(sha256, kind.extension)
    if not place.is_file() or hashlib.sha256(place.read_bytes()).hexdigest() != sha256:
        put_whole(place, content)
        place.chmod(READ_ONLY)
    found = {"extension": kind.extension, "media_type": kind.media_type, "byte_size": len(content)}
    row, _ = Narration.objects.get_or_create(sha256=sha256, defaults=found | {"received_name": name[-500:]})
    return row


def read_aloud(caption: Caption, narration: Narration | None) -> None:
    """Give a caption its narration, of the words as they are now, or take it out; the caller saves."""
    caption.narration = narration
    caption.narrated_digest = caption.label_digest() if narration else ""
