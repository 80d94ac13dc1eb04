"""Look closer: into the scan and back out with one tap."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from archive.imaging.pictures import make_pictures
from archive.models.shelves import public
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import PICTURE, a_manifest, a_slide, drawn
from tests.kiosk.player.visitor import Visitor

LIBRARY = "openseadragon.min.js"
WIDTH, HEIGHT = 4400, 3000
SEEN = "kiosk.player.zoom.viewer.viewport.getBounds(true)"
LEVEL = "kiosk.player.zoom.viewer.viewport.getZoom(true) / kiosk.player.zoom.viewer.viewport.getHomeZoom()"


@pytest.fixture
def tiled_slide(data_root: Path, tmp_path: Path) -> dict[str, Any]:
    """A slide over a pyramid made as ingest makes it."""
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(drawn(WIDTH, HEIGHT, 4))
    made = make_pictures(scan, public())
    pictures = [asdict(rendition) for rendition in made.renditions]
    size = {"width": WIDTH, "height": HEIGHT}
    return a_slide(
        1, stand_in=False, pictures=pictures, proportion=WIDTH / HEIGHT, tiles=made.tiles, tiles_size=size
    )


@pytest.fixture
def closer(visitor: Visitor) -> Visitor:
    visitor.go(PICTURE)
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    return visitor


def zoomed_in(visitor: Visitor) -> None:
    visitor.page.wait_for_function(f"() => {LEVEL} > 1.4")


def whole(visitor: Visitor) -> None:
    visitor.page.wait_for_function(f"() => Math.abs({LEVEL} - 1) < 0.01")


def test_the_zoom_library_is_fetched_on_the_first_zoom_and_not_before(visit: Visit) -> None:
    visitor = visit()
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.wake()
    visitor.go(PICTURE)
    assert not any(LIBRARY in address for address in asked)
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    assert sum(LIBRARY in address for address in asked) == 1


def test_buttons_zoom_in_out_and_to_the_whole_picture(closer: Visitor) -> None:
    closer.tap("zoom-in")
    zoomed_in(closer)
    closer.tap("zoom-out")
    whole(closer)
    closer.tap("zoom-in")
    zoomed_in(closer)
    closer.tap("whole")
    whole(closer)


def test_keys_zoom_pan_and_lead_back(closer: Visitor) -> None:
    closer.press("+")
    closer.page.wait_for_function(f"() => {LEVEL} > 1.3")
    left = "kiosk.player.zoom.viewer.viewport.getBounds(true).x"
    before = closer.page.evaluate(left)
    closer.press("ArrowUp")
    closer.press("ArrowRight")
    closer.page.wait_for_function(f"(before) => {left} > before", arg=before)
    closer.press("Escape")
    expect(closer.page.locator(".zoom")).to_be_hidden()


def test_two_fingers_zoom(closer: Visitor) -> None:
    box = closer.page.locator(".zoom-canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    fingers = closer.page.context.new_cdp_session(closer.page)

    def apart(by: int) -> list[dict[str, Any]]:
        return [{"x": x - by, "y": y, "id": 1}, {"x": x + by, "y": y, "id": 2}]

    fingers.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": apart(60)})
    for by in (90, 130, 180, 240):
        fingers.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": apart(by)})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    zoomed_in(closer)


def test_a_double_tap_zooms_and_one_tap_leads_back_from_there(closer: Visitor) -> None:
    closer.double_tap(900, 500)
    zoomed_in(closer)
    closer.tap("back")
    expect(closer.page.locator(".zoom")).to_be_hidden()


def test_a_finger_pans_and_the_picture_never_leaves_the_screen(closer: Visitor) -> None:
    for _ in range(3):
        closer.tap("zoom-in")
    zoomed_in(closer)
    finger = closer.page.context.new_cdp_session(closer.page)
    closer.page.evaluate(
        f"""() => {{
          window.strayed = 0;
          kiosk.player.zoom.viewer.addHandler("update-viewport", () => {{
            const seen = {SEEN};
            strayed = Math.max(strayed, -seen.x, seen.x + seen.width - 1);
          }});
        }}"""
    )
    for start, end, edge in ((1800, 100, f"{SEEN}.x + {SEEN}.width - 1"), (100, 1800, f"{SEEN}.x")):
        for step in range(41):
            point = {"x": start + (end - start) * step / 40, "y": 400}
            kind = "touchMove" if step else "touchStart"
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        closer.page.wait_for_function(f"() => Math.abs({edge}) < 0.03")
    assert closer.page.evaluate("strayed") < 0.001


def test_one_tap_leads_back_and_leaves_nothing_behind(closer: Visitor) -> None:
    closer.tap("back")
    expect(closer.page.locator(".zoom")).to_be_hidden()
    expect(closer.page.locator(".zoom-canvas > *")).to_have_count(0)


def test_a_tap_on_the_picture_looks_closer(visitor: Visitor) -> None:
    visitor.go(PICTURE)
    visitor.here().locator("img").tap()
    expect(visitor.page.locator(".zoom")).to_be_visible()


def test_the_releases_own_tiles_are_shown(visit: Visit, tiled_slide: dict[str, Any]) -> None:
    visitor = visit(manifest=a_manifest(tiled_slide, a_slide(2)))
    refused: list[str] = []
    visitor.page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    answers: dict[str, int] = {}
    visitor.page.on("response", lambda answer: answers.update({answer.url: answer.status}))
    visitor.wake()
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    for _ in range(4):
        visitor.tap("zoom-in")
    visitor.page.wait_for_function("() => kiosk.player.zoom.viewer.world.getItemAt(0).getFullyLoaded()")
    tiles = {address: status for address, status in answers.items() if "/tiles/" in address}
    assert tiles
    assert set(tiles.values()) == {200}
    assert not any(address.endswith("info.json") for address in tiles)
    assert [words for words in refused if "Content Security Policy" in words] == []


@pytest.mark.parametrize(
    ("size", "factors"),
    [((512, 400), [1]), ((4400, 3000), [1, 2, 4, 8, 16]), ((12000, 9000), [1, 2, 4, 8, 16, 32])],
)
def test_the_scales_of_a_pyramid_follow_from_its_size(
    bench: Any, size: tuple[int, int], factors: list[int]
) -> None:
    assert bench.evaluate("([width, height]) => kiosk.scaleFactors(width, height)", list(size)) == factors


def test_a_zoom_library_that_cannot_be_had_is_said_calmly_and_asked_again(visit: Visit) -> None:
    visitor = visit()
    visitor.wake()
    visitor.page.route(f"**/{LIBRARY}", lambda route: route.abort())
    visitor.go(PICTURE)
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom-fault")).to_have_text("This picture cannot be shown just now")
    visitor.page.unroute(f"**/{LIBRARY}")
    visitor.tap("back")
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")


# Goes to a place of the picture at a scale; the greys about the middle of the view, and how far the edges of what is
# drawn there lie from whole pixels.
SEAM = """async ([wide, zoom]) => {
  const { viewer } = kiosk.player.zoom, { viewport } = viewer;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  viewport.zoomTo(viewport.imageToViewportZoom(zoom), undefined, true);
  viewport.panTo(viewport.imageToViewportCoordinates(wide, 1500), true);
  do await frame(); while (!viewer.world.getItemAt(0).getFullyLoaded());
  await frame();
  const { canvas, context } = viewer.drawer;
  const edges = [];
  context.drawImage = (...told) => {
    const { a, e } = context.getTransform();
    edges.push(a * told[5] + e, a * (told[5] + told[7]) + e);
    CanvasRenderingContext2D.prototype.drawImage.apply(context, told);
  };
  viewer.forceRedraw();
  do await frame(); while (!edges.length);
  const { data } = context.getImageData(Math.round(canvas.width / 2) - 40, canvas.height >> 1, 80, 1);
  const greys = Array.from({ length: 80 }, (_, at) => data[at * 4]);
  return { greys, off: Math.max(...edges.map((edge) => Math.abs(edge - Math.round(edge)))) };
}"""


def test_no_tile_covers_the_edge_of_its_neighbour_and_none_leaves_a_gap(
    visit: Visit, data_root: Path, tmp_path: Path
) -> None:
    """A dark line just before a seam and a light one just behind it."""
    scan = tmp_path / "seam.png"
    image = Image.new("L", (WIDTH, HEIGHT), 120)
    image.paste(20, (2047, 0, 2048, HEIGHT))
    image.paste(230, (2048, 0, 2049, HEIGHT))
    image.save(scan)
    made = make_pictures(scan, public())
    pictures = [asdict(rendition) for rendition in made.renditions]
    size = {"width": WIDTH, "height": HEIGHT}
    fields = {"stand_in": False, "pictures": pictures, "proportion": WIDTH / HEIGHT, "tiles": made.tiles}
    visitor = visit(manifest=a_manifest(a_slide(1, tiles_size=size, **fields), a_slide(2)))
    visitor.wake()
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    greys = visitor.page.evaluate(SEAM, [2048, 1])["greys"]
    dark, light = greys.index(min(greys)), greys.index(max(greys))
    assert light == dark + 1
    assert greys[dark] < 60
    assert greys[light] > 190
    for zoom in (0.83, 1.37):
        assert visitor.page.evaluate(SEAM, [2048.3, zoom])["off"] < 0.01
