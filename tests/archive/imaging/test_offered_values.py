from __future__ import annotations

from typing import Any

import pytest

from archive.imaging.offered_values import Offered, offered_values


def offered(field: str, **embedded: Any) -> list[Offered]:
    return [each for each in offered_values(embedded) if each.field == field]


def values(field: str, **embedded: Any) -> list[str]:
    return [each.value for each in offered(field, **embedded)]


def test_each_value_says_where_in_the_file_it_stands() -> None:
    (only,) = offered("description", iptc={"Caption-Abstract": "A bridge"})
    assert only.words_for_origin() == "from the file’s IPTC caption"


def test_xmp_comes_before_iptc_and_iptc_before_exif() -> None:
    found = values(
        "description",
        exif={"ImageDescription": "c"},
        iptc={"Caption-Abstract": "b"},
        xmp={"dc:description": {"x-default": "a"}},
    )
    assert found == ["a", "b", "c"]


def test_one_value_in_several_places_is_offered_once_and_names_them() -> None:
    (only,) = offered("title", xmp={"dc:title": {"x-default": "A  bridge"}}, iptc={"ObjectName": "a bridge"})
    assert (only.value, only.origin) == ("A  bridge", "XMP title and IPTC title")


def test_an_alternative_in_a_language_of_the_museum_keeps_it() -> None:
    found = offered("title", xmp={"dc:title": {"x-default": "Bridge", "ru-RU": "Мост", "zh-Hans": "桥"}})
    assert [(each.value, each.language) for each in found] == [
        ("Bridge", "en"),
        ("Мост", "ru"),
        ("桥", "zh-Hans"),
    ]


@pytest.mark.parametrize(
    ("embedded", "edtf"),
    [
        ({"xmp": {"photoshop:DateCreated": "1945-08-18T10:00:00+03:00"}}, "1945-08-18"),
        ({"xmp": {"photoshop:DateCreated": "1945-08"}}, "1945-08"),
        ({"xmp": {"photoshop:DateCreated": "1945"}}, "1945"),
        ({"iptc": {"DateCreated": "19450818"}}, "1945-08-18"),
        ({"iptc": {"DateCreated": "19450800"}}, "1945-08"),
        ({"iptc": {"DateCreated": "19450000"}}, "1945"),
        ({"exif": {"Exif": {"DateTimeOriginal": "1945:08:18 10:00:00"}}}, "1945-08-18"),
        ({"exif": {"Exif": {"DateTimeOriginal": "1945:  :     :  :  "}}}, "1945"),
        ({"xmp": {"photoshop:DateCreated": "c. 1945"}}, "1945~"),
    ],
)
def test_dates_of_every_standard_are_read_into_edtf(embedded: dict[str, Any], edtf: str) -> None:
    assert values("date", **embedded) == [edtf]


@pytest.mark.parametrize("nonsense", ["0000:00:00 00:00:00", "19451332", "1945-02-30", "yesterday", ""])
def test_what_is_no_date_is_not_offered_as_one(nonsense: str) -> None:
    assert values("date", iptc={"DateCreated": nonsense}) == []


def test_the_day_of_scanning_is_not_offered_as_the_photographs_date() -> None:
    scanned = {"DateTime": "2019:01:01 09:00:00", "Exif": {"DateTimeDigitized": "2019:01:01 09:00:00"}}
    assert offered_values({"exif": scanned, "xmp": {"xmp:CreateDate": "2019-01-01"}}) == ()


@pytest.mark.parametrize(
    "machine",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "Created with GIMP",
        "File written by Adobe Photoshop¨ 4.0",
        "DCIM",
    ],
)
def test_what_machines_write_of_themselves_is_not_offered(machine: str) -> None:
    assert values("description", exif={"ImageDescription": machine}) == []


def test_only_statements_that_a_record_may_carry_are_offered_as_its_rights() -> None:
    known = "http://rightsstatements.org/vocab/NoC-US/1.0/"
    assert values("rights_uri", xmp={"xmpRights:WebStatement": known}) == [known]
    assert values("rights_uri", xmp={"xmpRights:WebStatement": "https://example.org/terms"}) == []


def test_a_place_is_told_from_the_narrowest_to_the_widest() -> None:
    named = {"City": "Budapest", "Country-PrimaryLocationName": "Hungary", "Sub-location": "Castle"}
    assert values("place", iptc=named) == ["Castle, Budapest, Hungary"]


def test_keywords_are_offered_together_and_once() -> None:
    assert values("keywords", xmp={"dc:subject": ["river", "bridge", "river"]}) == ["river; bridge"]
    assert values("keywords", exif={"XPKeywords": "river;bridge"}) == ["river; bridge"]


def test_text_that_was_encoded_twice_is_offered_as_it_was_meant() -> None:
    (only,) = offered("title", iptc={"ObjectName": "cafÃ©"})
    assert (only.value, only.as_found) == ("café", "cafÃ©")


@pytest.mark.parametrize(
    "odd",
    [
        {"xmp": {"unreadable": "not XML"}},
        {"xmp": {"dc:title": [{"a": 1}]}, "exif": "…", "iptc": {"Keywords": None}},
        {"exif": {"Exif": "…", "ImageDescription": 7, "Artist": ["a", "b"]}},
        {},
    ],
)
def test_nothing_that_a_file_can_hold_hurts(odd: dict[str, Any]) -> None:
    assert all(isinstance(each.value, str) and each.value for each in offered_values(odd))
