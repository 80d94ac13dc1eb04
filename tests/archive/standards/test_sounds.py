"""A recording is known by its bytes: what a browser plays is taken, all else is refused by what it is."""

from __future__ import annotations

import struct

import pytest

from archive.standards.sounds import NotASound, sound_kind
from tests.makers import wav_bytes

FRAMES = (b"\xff\xfb\x90\x64" + bytes(413)) * 3  # MPEG 1 layer III, 128 kbit/s
TAG = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 0]) + bytes(128)  # 128 bytes long, seven bits in a byte
OPUS = b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead\x01\x02"
VORBIS = b"OggS\x00\x02" + bytes(20) + b"\x01\x1e\x01vorbis" + bytes(4)


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name + content


def mp4(*handlers: bytes) -> bytes:
    tracks = b"".join(box(b"hdlr", bytes(8) + handler + bytes(13)) for handler in handlers)
    return box(b"ftyp", b"M4A \x00\x00\x00\x00isom") + box(b"moov", tracks)


@pytest.mark.parametrize(
    ("content", "extension", "media_type"),
    [
        (FRAMES, "mp3", "audio/mpeg"),
        (TAG + FRAMES, "mp3", "audio/mpeg"),
        (mp4(b"soun"), "m4a", "audio/mp4"),
        (OPUS, "ogg", "audio/ogg"),
        (VORBIS, "ogg", "audio/ogg"),
        (wav_bytes(), "wav", "audio/wav"),
    ],
)
def test_a_sound_is_known_by_its_bytes(content: bytes, extension: str, media_type: str) -> None:
    kind = sound_kind(content)
    assert (kind.extension, kind.media_type) == (extension, media_type)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "an empty file"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "a JPEG picture"),
        (b"%PDF-1.7" + bytes(200), "a PDF document"),
        (b"fLaC" + bytes(200), "a FLAC recording"),
        (mp4(b"soun", b"vide"), "a film"),
        (TAG, "something else"),
        (b"OggS" + bytes(200), "something else"),
        (b"<script>alert(1)</script>", "something else"),
        (wav_bytes().replace(b"fmt ", b"xxxx"), "something else"),
    ],
)
def test_what_is_no_sound_is_refused_and_named(content: bytes, found: str) -> None:
    with pytest.raises(NotASound, match=f"Found {found}.* expected a recording as MP3"):
        sound_kind(content)
