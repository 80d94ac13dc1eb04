from __future__ import annotations

from pathlib import Path

from archive.imaging.fingerprint import sha256_of


def test_the_fingerprint_is_the_plain_sha256_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "abc").write_bytes(b"abc")  # the example of FIPS 180-4
    assert sha256_of(tmp_path / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
