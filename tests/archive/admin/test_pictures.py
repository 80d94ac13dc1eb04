"""Pictures that are not published are for those at the desk, and nothing else of `private/` is."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from archive.curation.thumbnails import thumbnail_name
from tests import makers


def test_a_picture_is_shown_to_those_at_the_desk_only(client: Client, curator: User) -> None:
    address = f"/admin/pictures/{makers.an_original().renditions[0]['path']}"
    assert client.get(address).status_code == 302
    client.force_login(User.objects.create_user("visitor", password="x"))
    assert client.get(address).status_code == 302
    client.force_login(curator)
    assert b"".join(client.get(address).streaming_content).startswith(b"\xff\xd8")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name",
    [
        "secret-key",
        "originals/aa/x.jpg",
        "pictures/../secret-key",
        "pictures/r1/aa/" + "a" * 64 + "/../../../../secret-key",
        "pictures/r1/aa/" + "a" * 64 + "/320.jpg",
        "pictures/r1/aa/" + "a" * 64 + "/desk-whole.jpg",
    ],
)
def test_no_other_file_has_an_address_here(desk: Client, name: str) -> None:
    folder = settings.DATA_ROOT / "private"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "secret-key").write_text("secret")
    assert desk.get(f"/admin/pictures/{name}").status_code == 404


def test_a_lists_picture_is_drawn_when_it_is_first_asked_for(desk: Client) -> None:
    name = thumbnail_name(makers.an_original(), "desk")
    path = settings.DATA_ROOT / "private" / name
    assert not path.exists()
    desk.get(f"/admin/pictures/{name}").close()
    assert path.is_file()


def test_an_original_is_handed_out_whole_as_a_file_to_keep(desk: Client) -> None:
    held = makers.an_original(received_name="Улица.jpg")
    answer = desk.get(f"/admin/originals/{held.sha256}")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert b"".join(answer.streaming_content) == held.path.read_bytes()  # type: ignore[attr-defined]


def test_an_original_is_not_handed_to_an_account_without_leave(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user("helper", password="x", is_staff=True))
    assert client.get(f"/admin/originals/{makers.an_original(pictures=False).sha256}").status_code == 403
