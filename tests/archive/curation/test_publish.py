"""Publishing, rolling back, withdrawing: what visitors' screens can see at every moment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pytest_django.fixtures import Settings

from archive import curation
from archive.curation.floor import NotStored, lay_out_everything, mend_the_floor, picture_paths
from archive.curation.publish import NotReady, has_unpublished_changes, publish
from archive.curation.rollback import NoSuchRelease, rollback
from archive.curation.withdraw import AlreadyWithdrawn, withdraw
from archive.models import Exhibit, PersonMentioned, Photograph, Release
from archive.models.release import ReleaseIsFrozen
from archive.models.shelves import current_path, index_path, private, public, put_whole, release_path
from archive.standards.canonical import canonical_bytes, digest
from tests.makers import (
    a_caption,
    a_narration,
    a_panel,
    a_person,
    a_photograph,
    a_place,
    a_provenance_event,
    a_ready_photograph,
    a_region,
    a_source_caption,
    a_statement,
    a_subject,
    an_exhibit,
    an_open_question,
    an_original,
)

pytestmark = pytest.mark.django_db(transaction=True)

SCHEMA = json.loads((Path(curation.__file__).parent / "release.schema.json").read_text(encoding="utf-8"))


def shown(exhibit: Exhibit) -> dict[str, Any]:
    return dict(json.loads(current_path(exhibit.slug).read_bytes()))


def a_full_exhibit(**fields: Any) -> Exhibit:
    photograph = a_ready_photograph(date="1945-08-18?/1945-09?", attribution={"en": "Unknown photographer"})
    a_statement(photograph)
    an_open_question(photograph)
    a_source_caption(photograph)
    a_place(photograph)
    a_region(photograph)
    a_provenance_event(photograph)
    photograph.verso = an_original()
    photograph.save()
    photograph.captions.update(alt_back="A stamp and a number.", narration=a_narration(), transcript="Carts.")
    a_provenance_event(photograph, kind="gap", date="1945/..", agent={}, certainty="unknown", order=1)
    awaited = a_photograph()
    a_caption(awaited)
    PersonMentioned.objects.create(photograph=photograph, person=a_person())
    photograph.subjects.add(a_subject())
    return an_exhibit(photograph, awaited, a_panel(), **fields)


def test_every_manifest_holds_to_its_schema(settings: Settings) -> None:
    settings.PUBLIC_URL = "https://museum.example"
    exhibit = a_full_exhibit(qr_codes=True)
    release = publish(exhibit, by="Anna").release
    jsonschema.validate(release.contents(), SCHEMA)
    first = release.contents()["slides"][0]
    assert (first["people"], first["subjects"]) == ([{"en": "Anna Ivanova"}], [{"en": "Streets"}])
    assert first["page"]["address"].startswith("https://museum.example/exhibits/")
    withdraw(Photograph.objects.with_scan().get(), reason={"en": "The family asked."}, by="Anna")
    jsonschema.validate(shown(exhibit), SCHEMA)


def test_a_release_says_how_surely_each_place_is_known_and_a_probable_one_with_its_doubt() -> None:
    photograph = a_ready_photograph()
    for confidence in ("certain", "probable", "uncertain"):
        a_place(photograph, confidence=confidence)
    exhibit = an_exhibit(photograph, languages=["en", "ru"])
    release = publish(exhibit, by="Anna").release.contents()
    jsonschema.validate(release, SCHEMA)
    told = [(place["confidence"], place.get("words")) for place in release["slides"][0]["places"]]
    probably = {"en": "Harbin, probably", "ru": "Харбин, вероятно"}
    assert told == [("certain", None), ("probable", probably), ("uncertain", None)]


def test_the_digest_covers_the_manifest_without_itself() -> None:
    release = publish(an_exhibit(a_ready_photograph()), by="Anna").release
    assert release.contents()["digest"] == digest(release.contents()) == release.digest


def test_what_the_web_serves_is_the_canonical_manifest() -> None:
    exhibit = an_exhibit(a_ready_photograph())
    release = publish(exhibit, by="Anna").release
    assert current_path(exhibit.slug).read_bytes() == canonical_bytes(release.contents())
    assert release_path(exhibit.slug, 1).read_bytes() == release.manifest.encode()


def test_a_release_refers_to_nothing_that_is_not_stored() -> None:
    exhibit = an_exhibit(a_ready_photograph(), a_ready_photograph())
    paths = picture_paths(publish(exhibit, by="Anna").release.contents())
    assert paths
    assert [path for path in paths if not (public() / path).is_file()] == []


def test_publishing_is_refused_with_the_list_of_what_is_missing() -> None:
    exhibit = an_exhibit(a_photograph(catalogue_number="M45-002"))
    with pytest.raises(NotReady, match="M45-002: There is no text in en"):
        publish(exhibit, by="Anna")
    assert not current_path(exhibit.slug).exists()
    assert not Release.objects.exists()


def test_a_picture_lost_between_check_and_publishing_leaves_the_old_release_on_the_screens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exhibit = an_exhibit(a_ready_photograph())
    publish(exhibit, by="Anna")
    added = a_ready_photograph()
    exhibit.slides.create(photograph=added, order=7)
    assert added.original is not None
    lost = private() / added.original.renditions[-1]["path"]
    monkeypatch.setattr("archive.curation.publish.check_exhibit", lambda exhibit: [])
    lost.unlink()
    with pytest.raises(NotStored, match=lost.name):
        publish(exhibit, by="Anna")
    exhibit.refresh_from_db()
    assert shown(exhibit)["number"] == 1
    assert exhibit.current_release is not None
    assert exhibit.current_release.number == 1


def test_publishing_again_with_nothing_changed_makes_no_release() -> None:
    exhibit = an_exhibit(a_ready_photograph())
    assert publish(exhibit, by="Anna").made
    again = publish(exhibit, by="Anna")
    assert (again.made, again.release.number, Release.objects.count()) == (False, 1, 1)


def test_an_edited_caption_changes_nothing_on_the_floor_until_it_is_published() -> None:
    photograph = a_ready_photograph()
    exhibit = an_exhibit(photograph)
    publish(exhibit, by="Anna")
    exhibit.refresh_from_db()
    before = current_path(exhibit.slug).read_bytes()
    photograph.captions.update(title="Carts in a street")
    assert current_path(exhibit.slug).read_bytes() == before
    assert has_unpublished_changes(exhibit)
    assert publish(exhibit, by="Anna").release.number == 2
    assert shown(exhibit)["slides"][0]["captions"]["en"]["title"] == "Carts in a street"


def test_a_release_cannot_be_changed_or_deleted() -> None:
    release = publish(an_exhibit(a_ready_photograph()), by="Anna").release
    release.note = "other"
    with pytest.raises(ReleaseIsFrozen):
        release.save()
    with pytest.raises(ReleaseIsFrozen):
        release.delete()


def test_rolling_back_shows_the_earlier_release_and_keeps_the_later_one() -> None:
    photograph = a_ready_photograph()
    exhibit = an_exhibit(photograph)
    publish(exhibit, by="Anna")
    photograph.captions.update(title="Second words")
    publish(exhibit, by="Anna")
    rolled = rollback(exhibit, number=1, by="Chen")
    assert (rolled.changed, shown(exhibit)["number"]) == (True, 1)
    assert release_path(exhibit.slug, 2).is_file()
    assert not rollback(exhibit, number=1, by="Chen").changed


def test_rolling_back_to_a_release_that_is_not_there_names_those_that_are() -> None:
    exhibit = an_exhibit(a_ready_photograph())
    publish(exhibit, by="Anna")
    with pytest.raises(NoSuchRelease, match=r"no release 7\. Its releases: 1"):
        rollback(exhibit, number=7, by="Chen")


def test_a_withdrawn_picture_and_its_words_leave_every_release_at_once() -> None:
    photograph = a_ready_photograph(catalogue_number="T-77")
    exhibit = an_exhibit(photograph, a_ready_photograph())
    publish(exhibit, by="Anna")
    photograph.captions.update(title="Second words")
    publish(exhibit, by="Anna")
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen")
    assert photograph.original is not None
    assert not list(public().glob(f"pictures/*/*/{photograph.original.sha256}"))
    for number in (1, 2):
        served = release_path(exhibit.slug, number).read_text(encoding="utf-8")
        slide = json.loads(served)["slides"][0]
        assert (slide["kind"], slide["reason"]) == ("withdrawn", {"en": "The family asked."})
        assert "Second words" not in served
        assert json.loads(served)["digest"] == digest(json.loads(served))


def test_a_withdrawal_takes_every_record_of_the_same_scan_with_it() -> None:
    first = a_ready_photograph()
    twin = a_photograph(original=first.original)
    withdraw(first, reason={"en": "The family asked."}, by="Chen")
    twin.refresh_from_db()
    assert twin.is_withdrawn()


def test_rolling_back_does_not_bring_a_withdrawn_picture_back() -> None:
    photograph = a_ready_photograph()
    exhibit = an_exhibit(photograph)
    publish(exhibit, by="Anna")
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen")
    publish(exhibit, by="Anna")
    rollback(exhibit, number=1, by="Anna")
    assert shown(exhibit)["slides"][0]["kind"] == "withdrawn"
    assert photograph.original is not None
    assert not list(public().glob(f"pictures/*/*/{photograph.original.sha256}"))


def test_withdrawing_twice_is_refused() -> None:
    photograph = a_photograph()
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen")
    with pytest.raises(AlreadyWithdrawn):
        withdraw(photograph, reason={"en": "Once more."}, by="Chen")


def test_the_floor_is_mended_after_a_power_cut_between_commit_and_file() -> None:
    exhibit = an_exhibit(a_ready_photograph())
    release = publish(exhibit, by="Anna").release
    current_path(exhibit.slug).unlink()
    assert mend_the_floor() == 1
    assert current_path(exhibit.slug).read_bytes() == release.manifest.encode()
    assert mend_the_floor() == 0


def test_the_public_folder_can_be_lost_and_made_whole_again() -> None:
    exhibit = an_exhibit(a_ready_photograph())
    publish(exhibit, by="Anna")
    before = {path.relative_to(public()): path.read_bytes() for path in public().rglob("*") if path.is_file()}
    for path in sorted(public().rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    lay_out_everything()
    after = {path.relative_to(public()): path.read_bytes() for path in public().rglob("*") if path.is_file()}
    assert after == before


def test_the_index_names_the_default_exhibit_first() -> None:
    publish(an_exhibit(a_ready_photograph(), slug="other"), by="Anna")
    publish(an_exhibit(a_ready_photograph(), slug="main", is_default=True), by="Anna")
    assert json.loads(index_path().read_bytes())["default"] == "main"


def test_unreviewed_translations_are_shown_only_where_the_exhibit_allows_it() -> None:
    photograph = a_ready_photograph()
    a_caption(photograph, language="ru", title="Улица", state="in_review")
    exhibit = an_exhibit(photograph, languages=["en", "ru"])
    publish(exhibit, by="Anna")
    assert set(shown(exhibit)["slides"][0]["captions"]) == {"en"}
    exhibit.refresh_from_db()
    exhibit.show_unreviewed = True
    exhibit.save()
    publish(exhibit, by="Anna")
    assert shown(exhibit)["slides"][0]["captions"]["ru"]["status"] == "in_review"


def test_a_stand_in_names_no_picture() -> None:
    photograph = a_photograph()
    a_caption(photograph)
    exhibit = an_exhibit(photograph)
    publish(exhibit, by="Anna")
    slide = shown(exhibit)["slides"][0]
    assert (slide["stand_in"], slide["pictures"]) == (True, [])


def test_files_of_the_floor_are_replaced_in_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    exhibit = an_exhibit(a_ready_photograph())
    publish(exhibit, by="Anna")
    before = current_path(exhibit.slug).read_bytes()

    def power_cut(path: Path, target: Path) -> Path:
        raise OSError("power cut")

    monkeypatch.setattr(Path, "replace", power_cut)
    with pytest.raises(OSError, match="power cut"):
        put_whole(current_path(exhibit.slug), b"{}")
    assert current_path(exhibit.slug).read_bytes() == before
