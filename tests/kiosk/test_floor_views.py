"""What visitors' screens ask for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from archive.curation.publish import publish
from archive.models import Exhibit
from archive.models.shelves import current_path, private, public
from tests.makers import (
    a_caption,
    a_narration,
    a_photograph,
    a_ready_photograph,
    an_exhibit,
    an_original,
    jpeg_bytes,
)

pytestmark = pytest.mark.django_db(transaction=True)


def a_published_exhibit(count: int = 1, **fields: Any) -> Exhibit:
    exhibit = an_exhibit(*(a_ready_photograph() for _ in range(count)), **fields)
    publish(exhibit, by="Anna")
    exhibit.refresh_from_db()
    return exhibit


def first_picture(exhibit: Exhibit) -> dict[str, Any]:
    manifest = json.loads(current_path(exhibit.slug).read_bytes())
    return dict(manifest["slides"][0]["pictures"][0])


def test_before_anything_is_published_the_start_page_is_calm_in_every_language(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 404
    page = response.content.decode()
    assert all(f'lang="{tag}"' in page for tag in ("en", "ru", "zh-Hans", "ja"))


def test_the_start_page_is_the_default_exhibit(client: Client) -> None:
    a_published_exhibit(slug="first")
    a_published_exhibit(slug="second", is_default=True)
    assert 'data-manifest-url="/exhibits/second/manifest.json"' in client.get("/").content.decode()


@pytest.mark.parametrize("count", [1, 8])
def test_page_manifest_and_pictures_run_no_query(
    client: Client, count: int, django_assert_num_queries: Any
) -> None:
    exhibit = a_published_exhibit(count)
    with django_assert_num_queries(0):
        assert client.get("/").status_code == 200
        assert client.get(f"/exhibits/{exhibit.slug}/").status_code == 200
        assert client.get(f"/exhibits/{exhibit.slug}/manifest.json").status_code == 200
        assert client.get(f"/exhibits/{exhibit.slug}/releases/1/manifest.json").status_code == 200
        picture = client.get(f"/media/{first_picture(exhibit)['path']}")
    assert picture.status_code == 200
    picture.close()


def test_the_current_manifest_is_asked_again_and_answered_by_304(client: Client) -> None:
    exhibit = a_published_exhibit()
    first = client.get(f"/exhibits/{exhibit.slug}/manifest.json")
    assert "no-cache" in first["Cache-Control"]
    again = client.get(f"/exhibits/{exhibit.slug}/manifest.json", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_release_and_its_pictures_may_be_kept_for_ever(client: Client) -> None:
    exhibit = a_published_exhibit()
    release = client.get(f"/exhibits/{exhibit.slug}/releases/1/manifest.json")
    picture = client.get(f"/media/{first_picture(exhibit)['path']}")
    assert "immutable" in release["Cache-Control"]
    assert "immutable" in picture["Cache-Control"]
    assert picture["ETag"]
    picture.close()


def test_a_picture_is_given_in_ranges(client: Client) -> None:
    exhibit = a_published_exhibit()
    picture = first_picture(exhibit)
    response = client.get(f"/media/{picture['path']}", headers={"range": "bytes=0-9"})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes 0-9/{picture['bytes']}"
    assert len(b"".join(response.streaming_content)) == 10  # type: ignore[attr-defined]


def test_a_narration_is_given_in_ranges_once_it_is_published_and_not_before(client: Client) -> None:
    photograph = a_ready_photograph()
    spoken = a_narration()
    exhibit = an_exhibit(photograph)
    assert client.get(f"/media/{spoken.name}").status_code == 404
    photograph.captions.update(narration=spoken, transcript="Carts wait.")
    publish(exhibit, by="Anna")
    response = client.get(f"/media/{spoken.name}", headers={"range": "bytes=4-7"})
    assert (response.status_code, response["Content-Type"]) == (206, "audio/wav")
    assert response["Content-Range"] == f"bytes 4-7/{spoken.byte_size}"
    assert "immutable" in response["Cache-Control"]
    assert len(b"".join(response.streaming_content)) == 4  # type: ignore[attr-defined]


def test_originals_and_unpublished_pictures_have_no_public_address(client: Client) -> None:
    exhibit = a_published_exhibit()
    held = an_original(content=jpeg_bytes(width=500))
    shown = exhibit.slides.all()[0].photograph
    assert shown is not None
    assert shown.original is not None
    addresses = [
        f"/media/{held.renditions[0]['path']}",
        f"/media/originals/{held.sha256[:2]}/{held.sha256}.jpg",
        f"/media/originals/{shown.original.sha256[:2]}/{shown.original.sha256}.jpg",
        f"/media/../private/{held.renditions[0]['path']}",
        f"/media/pictures/..%2f..%2f..%2fprivate/{held.renditions[0]['path']}",
        "/media/exhibits/index.json",
        "/media/pictures/",
        "/media/",
        f"/media/{first_picture(exhibit)['path'].rsplit('/', 1)[0]}/",
    ]
    assert (private() / held.renditions[0]["path"]).is_file()
    assert {client.get(address).status_code for address in addresses} == {404}


def test_only_reading_is_allowed_on_the_floor(client: Client) -> None:
    exhibit = a_published_exhibit()
    addresses = ["/", f"/exhibits/{exhibit.slug}/", f"/exhibits/{exhibit.slug}/manifest.json", "/healthz"]
    assert {client.post(address).status_code for address in addresses} == {405}


def test_the_content_security_policy_has_no_unsafe_word(client: Client) -> None:
    a_published_exhibit()
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_page_holds_no_inline_script_or_style(client: Client) -> None:
    a_published_exhibit()
    page = client.get("/").content.decode()
    inline = [tag for tag in page.split("<script")[1:] if " src=" not in tag.split(">")[0]]
    assert all('type="application/json"' in tag.split(">")[0] for tag in inline)
    assert "<style" not in page
    assert " style=" not in page


def test_health_is_well_when_database_storage_and_release_are(client: Client) -> None:
    a_published_exhibit()
    response = client.get("/healthz")
    assert (response.status_code, response.json()["ok"]) == (200, True)


def test_health_names_what_is_wrong(client: Client) -> None:
    exhibit = a_published_exhibit()
    current_path(exhibit.slug).write_bytes(b"{half a manif")
    response = client.get("/healthz")
    assert response.status_code == 503
    assert "cannot be read" in response.json()["release"]
    assert response.json()["database"] == "ok"


def test_a_screen_that_nobody_set_up_still_gets_the_page(client: Client) -> None:
    exhibit = a_published_exhibit()
    assert client.get(f"/exhibits/{exhibit.slug}/?screen=../../etc").status_code == 200


def test_a_stand_in_is_published_without_any_file(client: Client) -> None:
    photograph = a_photograph()
    a_caption(photograph)
    exhibit = an_exhibit(photograph)
    publish(exhibit, by="Anna")
    assert client.get(f"/exhibits/{exhibit.slug}/manifest.json").status_code == 200
    assert not list(public().glob("pictures/**/*.jpg"))


def test_typefaces_are_kept_and_the_player_is_asked_for_again(client: Client) -> None:
    typeface = client.get("/static/kiosk/vendor/fonts/inter/inter-latin-wght-normal.woff2")
    script = client.get("/static/kiosk/player.json")
    assert (typeface.status_code, script.status_code) == (200, 200)
    assert "max-age=2592000" in typeface["Cache-Control"]
    assert "max-age=0" in script["Cache-Control"]
    typeface.close()
    script.close()
