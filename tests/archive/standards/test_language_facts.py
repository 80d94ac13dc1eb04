"""A mistake in a language.json is named when it is read, with what is expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.standards.languages import LANGUAGES, WrongLanguageFile, learn


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("[]", "holds no JSON object"),
        ("{", "cannot be read"),
        ('{"tag": "KO", "name": "x"}', "tag is 'KO'; expected a BCP 47 tag"),
        ('{"tag": 5, "name": "x"}', "tag is 5; expected a BCP 47 tag"),
        ('{"tag": "ko", "name": ""}', "name is ''; expected the language's own name"),
        ('{"tag": "ko"}', "name is None; expected the language's own name"),
        ('{"tag": "ko", "name": "x", "ordre": 1}', "ordre is a name that nothing asks for"),
        ('{"tag": "ko", "name": "x", "order": "1"}', "order is '1'; expected a whole number"),
        ('{"tag": "ko", "name": "x", "counted": "letters"}', "expected “words” or “characters”"),
        ('{"tag": "ko", "name": "x", "unbroken": "("}', r"unbroken is '\('; expected a pattern"),
        ('{"tag": "ko", "name": "x", "also_written": "kor"}', "expected a list of texts"),
        (
            '{"tag": "ko", "name": "x", "keyboards": [{"name": "x"}]}',
            "expected a list of {“name”: “…”, “rows”",
        ),
        ('{"tag": "ko", "name": "x", "plural_samples": ["one"]}', "a whole number for each plural category"),
    ],
)
def test_a_file_that_says_a_thing_wrongly_is_refused_by_its_name(
    told: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "ko.json").write_text(told, encoding="utf-8")
    with pytest.raises(WrongLanguageFile, match=rf"ko\.json.* {sentence}"):
        learn(tmp_path)
    assert "ko" not in LANGUAGES
