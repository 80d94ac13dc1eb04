"""The floor at 10 and at 10,000 photographs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from archive.curation.publish import publish
from archive.models import Photograph
from tests.makers import a_ready_photograph, an_exhibit


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("held", [10, 10_000])
def test_the_floor_runs_no_query_at_any_size_of_the_archive(
    client: Client, held: int, django_assert_num_queries: Any
) -> None:
    exhibit = an_exhibit(a_ready_photograph(), slug="harbin", is_default=True)
    Photograph.objects.bulk_create(Photograph(catalogue_number=f"S-{number:05}") for number in range(held))
    picture = publish(exhibit, by="Anna").release.contents()["slides"][0]["pictures"][0]["path"]
    addresses = ["/", "/exhibits/harbin/", "/exhibits/harbin/manifest.json", f"/media/{picture}"]
    with django_assert_num_queries(0):
        answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200] * 4
    for answer in answers:
        answer.close()
