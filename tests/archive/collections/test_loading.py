from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from archive.curation.check import check_exhibit
from archive.curation.manifest import compose
from archive.ingest.collection import FOUNDING, BrokenCollection, load_collection
from archive.models import (
    Caption,
    Exhibit,
    OpenQuestion,
    Photograph,
    RightsDecision,
    Slide,
    Statement,
    StoryPanel,
)
from archive.models.reviewed_text import TextState
from tests.archive.collections.small_folder import RUSSIAN, a_folder, change, write

pytestmark = pytest.mark.django_db

EN, RECORD = "texts/en/photographs/H-1.yaml", "photographs/H-1.yaml"


def _everything() -> dict[str, list[Any]]:
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("archive").get_models()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path)


def test_the_founding_collection_can_be_published_and_loading_it_again_changes_nothing() -> None:
    load_collection(FOUNDING)
    before = _everything()
    again = load_collection(FOUNDING)
    assert (again.added, again.changed, again.removed) == (0, 0, 0)
    assert _everything() == before
    exhibit = Exhibit.objects.get(slug="manchuria-1945")
    assert exhibit.is_default
    assert not [finding for finding in check_exhibit(exhibit) if finding.level == "error"]
    assert len([slide for slide in compose(exhibit)["slides"] if slide["kind"] == "photograph"]) == 14


def test_a_record_arrives_with_all_its_parts(folder: Path) -> None:
    load_collection(folder)
    photograph = Photograph.objects.get(catalogue_number="H-1")
    assert photograph.source_captions.get().locator == "p. 3"
    assert photograph.statements.get().citations.get().locator == "p. 3"
    assert photograph.places.get().name == {"en": "The quay"}
    assert photograph.provenance_events.get().date == "1912?"
    assert photograph.rights_decisions.get().use == RightsDecision.Use.REVIEW
    assert not photograph.rights_decisions.get().permitted
    caption = photograph.captions.get()
    assert (caption.state, caption.signature) == (TextState.APPROVED, "By the museum")


def test_a_place_is_as_certain_as_the_folder_says_now(folder: Path) -> None:
    load_collection(folder)
    shown = Photograph.objects.get(catalogue_number="H-1").places_shown
    assert shown.get().confidence == "certain"
    change(folder, "photographs/H-1.yaml", "places", to=[{"key": "quay", "confidence": "uncertain"}])
    load_collection(folder)
    assert shown.get().confidence == "uncertain"


def test_loading_twice_adds_no_row_and_no_version(folder: Path) -> None:
    load_collection(folder)
    before = _everything()
    report = load_collection(folder)
    assert _everything() == before
    assert (report.added, report.changed, report.removed, report.kept) == (0, 0, 0, [])


def test_a_change_in_the_folder_reaches_the_archive(folder: Path) -> None:
    load_collection(folder)
    change(folder, EN, "label", to="Boats and barges lie in the old harbour.")
    report = load_collection(folder)
    assert Caption.objects.get().label == "Boats and barges lie in the old harbour."
    assert (report.changed, report.kept) == (1, [])


def test_a_curators_words_survive_a_new_loading(folder: Path) -> None:
    load_collection(folder)
    caption = Caption.objects.get()
    caption.label = "The curator’s own words."
    caption.save()
    report = load_collection(folder)
    assert Caption.objects.get().label == "The curator’s own words."
    assert "photographs/H-1/captions/en" in report.kept[0]
    assert report.refused == []


def test_an_edited_text_is_kept_whole_when_the_folder_changes_another_part_of_it(folder: Path) -> None:
    load_collection(folder)
    Caption.objects.update(title="Ships")
    change(folder, EN, "label", to="Another label.")
    report = load_collection(folder)
    assert Caption.objects.get().label == "Boats lie in the old harbour."
    assert report.refused


def test_an_approval_given_on_the_desk_is_not_taken_back(folder: Path) -> None:
    write(folder, "texts/ru/photographs/H-1.yaml", RUSSIAN)
    load_collection(folder)
    Caption.objects.filter(language="ru").update(state=TextState.APPROVED)
    load_collection(folder)
    assert Caption.objects.get(language="ru").state == TextState.APPROVED


def test_a_translation_joins_a_statement_whose_english_was_edited(folder: Path) -> None:
    load_collection(folder)
    Statement.objects.update(text={"en": "Edited."})
    claim = {"caption": {"text": "В дневнике говорится о лодках."}}
    write(folder, "texts/ru/photographs/H-1.yaml", {**RUSSIAN, "statements": claim})
    load_collection(folder)
    assert Statement.objects.get().text == {"en": "Edited.", "ru": "В дневнике говорится о лодках."}


def test_a_translation_is_stale_when_the_english_of_the_folder_has_moved_on(folder: Path) -> None:
    write(folder, "texts/ru/photographs/H-1.yaml", RUSSIAN)
    load_collection(folder)
    english, russian = Caption.objects.get(language="en"), Caption.objects.get(language="ru")
    assert russian.translated_digest == english.words_digest()
    change(folder, EN, "label", to="Another label.")
    load_collection(folder)
    english, russian = Caption.objects.get(language="en"), Caption.objects.get(language="ru")
    assert russian.translated_digest != english.words_digest()


def test_what_was_deleted_on_the_desk_is_not_brought_back(folder: Path) -> None:
    load_collection(folder)
    OpenQuestion.objects.all().delete()
    report = load_collection(folder)
    assert not OpenQuestion.objects.exists()
    assert report.deleted_on_the_desk == ["photographs/H-1/unknowns/maker"]


def test_a_statement_the_folder_gave_up_leaves_unless_it_was_edited(folder: Path) -> None:
    load_collection(folder)
    change(folder, RECORD, "unknowns", to=[])
    assert load_collection(folder).removed == 1
    Statement.objects.update(confidence="probable")
    change(folder, RECORD, "statements", to=[])
    change(folder, EN, "statements", to={})
    report = load_collection(folder)
    assert Statement.objects.exists()
    assert "photographs/H-1/statements/caption" in report.kept


def test_an_order_arranged_on_the_desk_stays(folder: Path) -> None:
    load_collection(folder)
    first, second = Slide.objects.order_by("order")
    Slide.objects.filter(pk=first.pk).update(order=10)
    change(folder, "collection.yaml", "sections", 0, "slides", to=["H-1"])
    report = load_collection(folder)
    assert list(Slide.objects.order_by("order")) == [second, first]
    assert "exhibit/slides" in report.refused


def test_a_new_order_in_the_folder_rearranges_the_slides(folder: Path) -> None:
    load_collection(folder)
    change(folder, "collection.yaml", "sections", 0, "slides", to=["the-harbour", "H-1"])
    load_collection(folder)
    assert [str(slide) for slide in Slide.objects.order_by("order")] == ["the-harbour", "H-1 Boats"]


def test_a_record_that_was_here_before_is_met_and_its_words_are_kept(folder: Path) -> None:
    here = Photograph.objects.create(
        catalogue_number="H-1", working_title="Shelf 3", credit_line="Gift of the Lees"
    )
    load_collection(folder)
    here.refresh_from_db()
    assert (here.working_title, here.credit_line) == ("Shelf 3", "Gift of the Lees")
    assert here.date == "1912?"


def test_another_default_exhibit_is_not_pushed_aside(folder: Path) -> None:
    Exhibit.objects.create(slug="ours", is_default=True)
    change(folder, "collection.yaml", "exhibit", "is_default", to=True)
    load_collection(folder)
    assert Exhibit.objects.get(is_default=True).slug == "ours"


def test_a_panels_events_carry_their_words_and_bounds(folder: Path) -> None:
    events = [{"key": "storm", "date": "1912-08?", "confidence": "probable", "trace": ["D3"]}]
    change(folder, "stories/the-harbour.yaml", "events", to=events)
    change(folder, "texts/en/stories/the-harbour.yaml", "events", to={"storm": "A storm."})
    load_collection(folder)
    event = StoryPanel.objects.get().body["events"][0]
    assert event["text"] == {"en": "A storm."}
    assert (event["date"]["earliest"], event["date"]["latest"]) == ("1912-08-01", "1912-08-31")


def test_the_command_says_what_it_did(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_collection", str(folder))
    assert "added" in capsys.readouterr().out


def test_the_command_ends_with_one_when_folder_and_desk_disagree(folder: Path) -> None:
    load_collection(folder)
    Caption.objects.update(title="Ships")
    change(folder, EN, "title", to="Barges")
    with pytest.raises(SystemExit) as ended:
        call_command("load_collection", str(folder))
    assert ended.value.code == 1


def test_the_command_ends_with_two_when_the_folder_is_broken(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("load_collection", str(tmp_path / "nowhere"))
    assert refused.value.returncode == 2


def test_a_broken_folder_writes_nothing(folder: Path) -> None:
    change(folder, RECORD, "date", to="some day")
    with pytest.raises(BrokenCollection):
        load_collection(folder)
    assert not Photograph.objects.exists()
