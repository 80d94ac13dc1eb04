"""Sound files by their content: what a browser plays, told by the bytes and never by the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

ID3_HEAD = 10  # bytes (id3.org, ID3v2.4 §3.1)
PCM_FORMATS = (b"\x01\x00", b"\x03\x00", b"\xfe\xff")  # WAVE: whole numbers, floating point, extensible
FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")  # MPEG 1, 2 and 2.5, layer III


class NotASound(ValueError):
    """The bytes are none of the kinds of sound that are taken."""


@dataclass(frozen=True)
class SoundKind:
    """`extension` without a dot, `media_type` as HTTP says it."""

    extension: str
    media_type: str


MP3 = SoundKind("mp3", "audio/mpeg")
M4A = SoundKind("m4a", "audio/mp4")
OGG = SoundKind("ogg", "audio/ogg")
WAV = SoundKind("wav", "audio/wav")


def sound_kind(content: bytes) -> SoundKind:
    """What kind of sound this is. Raises NotASound, saying what was found and what is expected."""
    for kind, is_it in ((WAV, _is_wave), (OGG, _is_ogg), (M4A, _is_mp4), (MP3, _is_mpeg)):
        if is_it(content):
            return kind
    found = "an empty file" if not content else _named(content)
    raise NotASound(
        f"Found {found}; expected a recording as MP3, M4A, OGG (Opus or Vorbis) or WAV. Export it as one."
    )


def _is_wave(content: bytes) -> bool:
    head = content[:4] == b"RIFF" and content[8:12] == b"WAVE"
    described = content.find(b"fmt ", 12, 4096)
    return (
        head
        and described > 0
        and content[described + 8 : described + 10] in PCM_FORMATS
        and b"data" in content
    )


def _is_ogg(content: bytes) -> bool:
    page = content[:200]
    return page.startswith(b"OggS") and (b"OpusHead" in page or b"\x01vorbis" in page)


def _is_mp4(content: bytes) -> bool:
    """ISO 14496-12: a `soun` track, and none that shows something."""
    return content[4:8] == b"ftyp" and b"soun" in content and b"vide" not in content


def _is_mpeg(content: bytes) -> bool:
    start = 0
    if content[:3] == b"ID3" and len(content) > ID3_HEAD:
        size = content[6] << 21 | content[7] << 14 | content[8] << 7 | content[9]
        start = ID3_HEAD + size
    return FRAME.match(content, start) is not None and len(content) > start + 100


def _named(content: bytes) -> str:
    known: tuple[tuple[bytes, str], ...] = (
        (b"%PDF", "a PDF document"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"\x89PNG", "a PNG picture"),
    )
    known += ((b"fLaC", "a FLAC recording, which not every browser plays"), (b"PK", "a ZIP archive"))
    if content[4:8] == b"ftyp":
        return "a film"
    return next((words for start, words in known if content.startswith(start)), "something else")
