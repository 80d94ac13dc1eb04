"""Pictures made anew: by a newer recipe, or because they were lost.

Everything that a release or the desk shows is made from the originals, so a lost rendition is no loss. What is there
is left alone and each set enters its place by one rename, so a run that is killed anywhere is finished by the next.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import transaction

from archive.curation.look_alikes import remember_likeness
from archive.curation.whole_floor import make_the_floor_whole, sets_on_the_floor
from archive.imaging.pictures import PictureSet, is_whole, sharded
from archive.imaging.recipe import RECIPES, current
from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import Workshop
from archive.ingest.one_at_a_time import one_at_a_time
from archive.models import Original, Release
from archive.models.shelves import private

Progress = Callable[[int, int, str], None]
"""Told after each set and each release: how many are done, of how many, and which it was."""

AHEAD = 2  # sets ordered beyond what the benches hold


class CannotRemake(ValueError):
    """The whole run cannot begin or go on. Its text is one sentence or two for whoever started it."""


@dataclass(frozen=True)
class Wanted:
    """One original's pictures by one recipe."""

    original: int
    recipe: str


@dataclass(frozen=True)
class RemakeReport:
    """How many sets of pictures were made and releases are whole; `failed`, each in a sentence that names it."""

    made: int
    releases: int
    failed: tuple[str, ...]


def remake_pictures(progress: Progress = lambda _done, _of, _what: None) -> RemakeReport:
    """Make every picture that is missing or of an older recipe, then every release whole on the floor.

    Raises CannotRemake when somebody else is at it, or when our own disk fails.
    """
    with one_at_a_time("remake", CannotRemake):
        wanted = all_wanted()
        steps = len(wanted) + Release.objects.count()
        failed: list[str] = []
        try:
            for done, (what, fault) in enumerate(carried_out(wanted), start=1):
                failed += [f"{what}: {fault}"] if fault else []
                progress(done, steps, what)
            made = len(wanted) - len(failed)
            whole, faults = make_the_floor_whole(lambda done, what: progress(len(wanted) + done, steps, what))
        except OSError as reason:
            raise CannotRemake(
                f"The archive's own disk failed ({reason.strerror or reason}). Make room or check it, then run again."
            ) from reason
        return RemakeReport(made, whole, (*failed, *faults))


def all_wanted() -> list[Wanted]:
    """What has to be made: the originals' own pictures by the current recipe, then what releases name of others."""
    originals = Original.objects.order_by("pk").only("sha256", "width", "recipe", "placeholder")
    found = [Wanted(row.pk, current().name) for row in originals.iterator() if not has_its_pictures(row)]
    held = {sha256: (key, width) for key, sha256, width in originals.values_list("pk", "sha256", "width")}
    named = {
        Wanted(held[sha256][0], recipe)
        for recipe, sha256 in sets_on_the_floor()
        if sha256 in held and not is_there(recipe, sha256, held[sha256][1])
    }
    return found + sorted(named.difference(found), key=lambda each: (each.original, each.recipe))


def has_its_pictures(original: Original) -> bool:
    """Whether an original's pictures are of the current recipe, and all there."""
    newest = original.recipe == current().name and bool(original.placeholder)
    return newest and is_there(current().name, original.sha256, original.width)


def is_there(recipe: str, sha256: str, width: int) -> bool:
    """Whether a set of pictures is whole on the private shelf."""
    known = RECIPES.get(recipe)
    return known is not None and is_whole(private(), sharded(known, sha256), known, width=width)


def carried_out(wanted: Iterable[Wanted], workers: int | None = None) -> Iterator[tuple[str, str]]:
    """Make sets on all benches, in order; tells of each what it is called and what went wrong, if anything did."""
    with Workshop(workers) as workshop:
        ahead: deque[tuple[Original, str, Future[PictureSet] | str]] = deque()
        for each in wanted:
            original = Original.objects.get(pk=each.original)
            ahead.append((original, each.recipe, ordered(workshop, original, each.recipe)))
            if len(ahead) > workshop.workers + AHEAD:
                yield finished(*ahead.popleft())
        while ahead:
            yield finished(*ahead.popleft())


def ordered(workshop: Workshop, original: Original, recipe: str) -> Future[PictureSet] | str:
    """The pictures to come, or why they cannot be made.

    What was taken once is not refused now for a limit that has been lowered since.
    """
    if recipe not in RECIPES:
        return f"A release names the recipe {recipe}, which this version does not know. Go back to the version before."
    if not original.path.is_file():
        return "The original file is missing on the disk. Restore it from a backup."
    most = max(settings.MAX_PIXELS, original.width * original.height)
    part = bool(original.damage)
    return workshop.make(
        original.path, private(), most, sha256=original.sha256, recipe_name=recipe, readable_part=part
    )


def finished(original: Original, recipe: str, coming: Future[PictureSet] | str) -> tuple[str, str]:
    """Wait for a set and, if it is of the current recipe, write it into the original's row."""
    name = original.received_name
    if isinstance(coming, str):
        return name, coming
    try:
        made = coming.result()
    except RefusedScan as reason:
        return name, str(reason)
    if recipe == current().name:
        write(original, made)
    return name, ""


@transaction.atomic
def write(original: Original, made: PictureSet) -> None:
    """The original's own pictures are these from now on; what is published goes on naming those it names."""
    Original.objects.filter(pk=original.pk).update(
        recipe=current().name,
        renditions=[asdict(rendition) for rendition in made.renditions],
        tiles=made.tiles or "",
        placeholder=made.placeholder,
    )
    remember_likeness(original, made.likeness)
