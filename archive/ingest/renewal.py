"""A better recipe renews all pictures in the background: a few at a time, so that the queue serves others between."""

from __future__ import annotations

from django_tasks import task

from archive.imaging.recipe import current
from archive.ingest.one_at_a_time import one_at_a_time
from archive.ingest.remake import CannotRemake, Wanted, carried_out
from archive.models import Original

BATCH = 20
ONE_BENCH = 1  # the other cores are the visitors'


def begin_renewal() -> bool:
    """Order the renewal if any original has pictures of an older recipe; returns whether it had to.

    Called when the server starts. A renewal that was killed goes on there: what is done is done.
    """
    wanted = Original.objects.of_an_older_recipe().exists()
    if wanted:
        renew_pictures.enqueue()
    return wanted


@task()
def renew_pictures(after: int = 0) -> int:
    """Renew the next few originals by primary key, then order the rest; returns how many were renewed.

    One that cannot be renewed is passed over and keeps its pictures: `remake_pictures` names it, with the reason.
    """
    waiting = Original.objects.of_an_older_recipe().filter(pk__gt=after).order_by("pk")
    keys = list(waiting.values_list("pk", flat=True)[:BATCH])
    if not keys:
        return 0
    try:
        with one_at_a_time("remake", CannotRemake):
            done = list(carried_out([Wanted(key, current().name) for key in keys], ONE_BENCH))
    except CannotRemake:  # somebody does all of it by hand at this moment
        return 0
    renew_pictures.enqueue(keys[-1])
    return sum(not fault for _, fault in done)
