"""While a picture loads its colours stand there, in its proportion; nothing stands there of a covered one."""

from __future__ import annotations

import base64
import itertools
import math
import threading
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from archive.imaging.placeholder import placeholder_of
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest, a_picture, a_slide

pytestmark = pytest.mark.long

PIXELS = "([text, width, height]) => Array.from(kiosk.placeholderPixels(text, width, height))"
CLOSE = 11  # of 255, the mean over a soft picture: a few waves in four bits each, with colours made stronger


def a_soft_picture(path: Path, size: tuple[int, int]) -> Path:
    """Lighter to the left, bluer above: the waves that a placeholder keeps, so nothing of it is lost."""
    width, height = size
    picture = Image.new("RGB", size)
    for x, y in itertools.product(range(width), range(height)):
        across, down = (math.cos(math.pi * (at + 0.5) / of) for at, of in ((x, width), (y, height)))
        light = 120 + 60 * across
        picture.putpixel(
            (x, y), (round(light - 40 * down), round(light - 10 * down), round(light + 50 * down))
        )
    picture.save(path)
    return path


def test_the_player_draws_from_a_placeholder_what_the_picture_looks_like(bench: Page, tmp_path: Path) -> None:
    for size in ((48, 32), (30, 48), (40, 40)):
        path = a_soft_picture(tmp_path / f"{size[0]}.png", size)
        drawn = bench.evaluate(PIXELS, [placeholder_of(path), *size])
        assert set(drawn[3::4]) == {255}
        with Image.open(path) as image:
            meant = list(image.convert("RGBA").tobytes())
        apart = [abs(a - b) for a, b in zip(drawn, meant, strict=True)]
        assert sum(apart) / len(apart) < CLOSE


def test_the_mean_colour_is_read_as_the_format_has_it(bench: Page) -> None:
    """Light 32/63, blueness 20/31.5 - 1, redness 40/31.5 - 1, and waves of no height."""
    head, tail = 32 | 20 << 6 | 40 << 12, 7
    made = bytes([*head.to_bytes(3, "little"), *tail.to_bytes(2, "little"), *bytes(20)])
    text = base64.b64encode(made).decode()
    assert bench.evaluate(PIXELS, [text, 2, 1]) == [133, 64, 192, 255] * 2


def test_a_placeholder_of_another_kind_is_refused(bench: Page) -> None:
    refused = (
        "(() => { try { kiosk.readPlaceholder('AACAAAAA'); } catch (fault) { return fault.message; } })()"
    )
    assert bench.evaluate(refused) == 'The placeholder "AACAAAAA" is not the hash of an opaque picture.'


def test_the_colours_of_a_picture_stand_there_until_it_is_decoded(visit: Visit, tmp_path: Path) -> None:
    placeholder = placeholder_of(a_soft_picture(tmp_path / "soft.png", (48, 32)))
    advisory = {"level": "advisory", "reason": {"en": "A person who has died."}}
    slides = [
        a_slide(1, placeholder=placeholder, **a_picture(number=1)),
        a_slide(2, placeholder=placeholder, **a_picture(number=2)),
        a_slide(3, advisory=advisory, placeholder=None, **a_picture(number=3)),
    ]
    held: list[Route] = []
    opened = threading.Event()
    second = slides[1]["pictures"][0]["path"].split("/")[3]
    visitor = visit(manifest=a_manifest(*slides))

    def hold(route: Route) -> None:
        held.append(route) if not opened.is_set() else route.continue_()

    visitor.page.route(f"**/{second}/**", hold)
    visitor.arrive()
    visitor.wake()
    visitor.tap("next")
    waiting = visitor.here().locator("figure.photograph[data-waiting] canvas")
    expect(waiting).to_be_visible()
    box, photograph = waiting.bounding_box(), visitor.here().locator("figure").bounding_box()
    assert box is not None
    assert photograph is not None
    assert box["width"] > photograph["width"] * 0.7
    opened.set()
    for route in held:
        route.continue_()
    expect(visitor.here().locator("figure.photograph img")).to_be_visible()
    expect(visitor.here().locator("canvas")).to_have_count(0)
    visitor.tap("next")
    visitor.stands_at(2)
    visitor.settled()
    expect(visitor.here().locator(".cover")).to_be_visible()
    expect(visitor.here().locator("canvas, img")).to_have_count(0)
    assert visitor.faults == []
