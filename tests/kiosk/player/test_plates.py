"""The empty place in an album for a photograph that has not been received."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import HARBIN, NOTED, PICTURE, a_caption, a_manifest, a_slide
from tests.kiosk.player.visitor import DRAWN, Visitor

LINES = """(words) => {
  const range = document.createRange();
  range.selectNodeContents(words);
  return [...range.getClientRects()].map((line) => line.width);
}"""
TELL = "(action) => kiosk.player.room.store.tell(action)"
SET = """() => {
  const label = document.querySelector(".label");
  const sizeOf = (name) => parseFloat(getComputedStyle(label.querySelector(name)).fontSize);
  const content = label.querySelector(".label-words").offsetHeight;
  return {
    close: Number(label.style.getPropertyValue("--close")),
    scrolls: content > label.querySelector(".label-scroll").clientHeight,
    title: sizeOf(".title"),
    body: sizeOf(".body"),
  };
}"""
CLEAR = """() => {
  const plate = document.querySelector(".layer[data-here] .plate");
  if (plate.querySelector(".coast[data-unmarked]")) return true;
  const disc = plate.querySelector(".coast-mark").getBoundingClientRect();
  const [x, y, radius] = [disc.x + disc.width / 2, disc.y + disc.height / 2, disc.width / 2];
  const words = [...plate.querySelectorAll(".plate-status, .plate-heading, blockquote, .plate-foot > *")];
  const boxes = words.flatMap((part) => [...part.getClientRects()]);
  return radius > 4 && kiosk.gapTo([x, y], boxes) > radius;
}"""


def test_a_plate_says_what_is_missing_and_quotes_its_source(visitor: Visitor) -> None:
    visitor.speak("zh-Hans")
    plate = visitor.here().locator(".plate")
    said = visitor.page.evaluate("kiosk.player.room.voice.word('not_received')")
    expect(plate.locator(".plate-status")).to_have_text(said)
    quote = plate.locator("blockquote")
    expect(quote).to_have_attribute("lang", "en")
    expect(quote).to_have_text(
        "“Soviet soldiers raise flag over Harbin railway station in northern China which was wrested from the Japanese”"
    )
    assert quote.evaluate("(words) => getComputedStyle(words).fontStyle") == "italic"
    expect(plate.locator(".plate-foot")).to_contain_text("哈尔滨")


def test_plates_differ_by_their_number_and_are_the_same_on_every_screen(bench: Page) -> None:
    shapes = bench.evaluate(
        "Array.from({ length: 14 }, (_, n) => JSON.stringify(kiosk.plateShape(`M45-0${n}`, 80)))"
    )
    assert len(set(shapes)) >= 6
    again = bench.evaluate(
        "Array.from({ length: 14 }, (_, n) => JSON.stringify(kiosk.plateShape(`M45-0${n}`, 80)))"
    )
    assert shapes == again


def test_a_place_is_marked_as_widely_as_it_is_known(visit: Visit) -> None:
    region = {**HARBIN, "precision": "region"}
    visitor = visit(manifest=a_manifest(a_slide(1), a_slide(2, places=[region]), a_slide(3, places=[])))
    visitor.wake()
    reach = "(marks) => Math.max(...marks.map((mark) => mark.r.baseVal.value))"
    city = visitor.here().locator(".coast-mark").evaluate_all(reach)
    visitor.tap("next")
    visitor.settled()
    assert visitor.here().locator(".coast-mark").evaluate_all(reach) > city * 5


def test_no_coast_is_drawn_where_no_place_is_known(visitor: Visitor) -> None:
    visitor.go(NOTED)
    expect(visitor.here().locator(".coast")).to_have_count(0)


def test_of_an_uncertain_place_no_name_is_told_and_of_a_probable_one_its_doubt(bench: Page) -> None:
    told = bench.evaluate(
        """() => {
          const voice = new kiosk.Voice({ en: { place_uncertain: "Place uncertain" } }, "en");
          const [harbin, manchuria] = [{ name: { en: "Harbin" } }, { name: { en: "Manchuria" } }];
          const sure = (confidence, words) => ({ ...harbin, confidence, words });
          const said = (...places) => (kiosk.sayPlace({ places }, voice) || { text: null }).text;
          return [
            said(), said(harbin), said(sure("certain")), said(sure("probable", { en: "Harbin, probably" })),
            said(sure("probable", {})), said(sure("uncertain")), said(sure("uncertain"), manchuria),
          ];
        }"""
    )
    unsaid = "Place uncertain"
    assert told == [None, "Harbin", "Harbin", "Harbin, probably", unsaid, unsaid, "Manchuria"]


def test_a_plate_of_an_uncertain_place_names_none_and_glows_nowhere(visit: Visit) -> None:
    uncertain = {**HARBIN, "confidence": "uncertain"}
    visitor = visit(manifest=a_manifest(a_slide(1, places=[uncertain]), a_slide(2)))
    word = visitor.page.evaluate("kiosk.player.room.voice.word('place_uncertain')")
    expect(visitor.page.locator(".attract .tombstone")).to_contain_text(word)
    visitor.wake()
    plate = visitor.here().locator(".plate")
    expect(plate.locator(".plate-place")).to_have_text(word)
    expect(plate.locator(".coast")).to_have_count(0)
    expect(visitor.page.locator(".label .tombstone")).to_contain_text(word)
    assert "Harbin" not in visitor.page.locator(".label .tombstone").inner_text()


def test_a_photograph_is_brighter_than_its_absence(visitor: Visitor) -> None:
    from io import BytesIO

    from PIL import Image, ImageStat

    def light() -> float:
        shot = Image.open(BytesIO(visitor.page.locator(".stage").screenshot())).convert("L")
        return float(ImageStat.Stat(shot).mean[0])

    plate = light()
    visitor.go(PICTURE)
    assert plate < 60 < light()


def test_no_plate_cuts_its_words_however_long_they_are(visit: Visit) -> None:
    words = {"text": "Red Army soldiers watch a Japanese lighthouse which they burnt " * 4, "language": "en"}
    long = {**words, "source": {"en": "A page"}, "locator": "", "note": {}}
    for size in ((1920, 1080), (390, 844), (1024, 768)):
        visitor = visit(manifest=a_manifest(a_slide(1, source_caption=long), a_slide(2)), size=size)
        visitor.wake()
        inside = (
            visitor.here()
            .locator(".mount")
            .evaluate(
                """(mount) => {
              const room = mount.parentElement.getBoundingClientRect(), box = mount.getBoundingClientRect();
              return box.top >= room.top && box.bottom <= room.bottom && mount.scrollHeight <= mount.clientHeight + 1;
            }"""
            )
        )
        assert inside, size


def test_whose_words_a_plate_quotes_is_said_above_them_on_a_phone_too(visit: Visit) -> None:
    visitor = visit(size=(390, 844))
    visitor.wake()
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.speak(language)
        heading = visitor.here().locator(".plate-heading")
        expect(heading).to_have_text(visitor.page.evaluate("kiosk.player.room.voice.word('source_caption')"))
        expect(heading).to_be_in_viewport(ratio=1)
        lines = visitor.here().locator(".plate-status").evaluate(LINES)  # no word stands in a line of its own
        assert min(lines) > 0.5 * max(lines)


def test_the_disc_of_a_place_lies_clear_of_all_words_or_is_left_out(bench: Page) -> None:
    frame = {"width": 800, "height": 600}
    words = [{"x": 150, "y": y, "width": 500, "height": 40} for y in (100, 200, 260, 320, 480)]
    spots = [
        bench.evaluate(
            "([words, frame, number]) => kiosk.clearSpot(words, frame, 40, number)", [words, frame, number]
        )
        for number in range(4)
    ]
    assert len({tuple(spot) for spot in spots}) == 4
    for x, y in spots:
        for box in words:
            across = max(box["x"] - x, x - box["x"] - box["width"], 0)
            assert math.hypot(across, max(box["y"] - y, y - box["y"] - box["height"], 0)) > 40
    full = [{"x": 0, "y": 0, **frame}]
    assert bench.evaluate("([words, frame]) => kiosk.clearSpot(words, frame, 40, 0)", [full, frame]) is None


@pytest.mark.long
def test_no_words_of_a_plate_stand_on_its_disc_at_any_size_of_text(visit: Visit) -> None:
    island = {**HARBIN, "precision": "island"}
    slides = [a_slide(number, places=[HARBIN if number % 2 else island]) for number in range(1, 5)]
    for size in ((1920, 1080), (1080, 1920)):
        visitor = visit(manifest=a_manifest(*slides), size=size)
        visitor.wake()
        for index in range(4):
            for step in (1, 3):
                visitor.page.evaluate("(size) => kiosk.player.room.store.tell({ type: 'size', size })", step)
                visitor.go(index)
                visitor.settled()
                visitor.page.wait_for_function(CLEAR)


TYPEFACE_CAME = """() => {
  document.querySelector(".label").style.setProperty("--close", 0);
  document.fonts.dispatchEvent(new Event("loadingdone"));
}"""


def test_a_label_is_set_no_closer_than_it_needs_and_not_at_all_where_it_scrolls(visit: Visit) -> None:
    """Labels from twenty words to two hundred and fifty; then more to read, which leaves the heading as it stood.

    A typeface that comes late has them measured anew.
    """
    counts = range(20, 260, 8)
    captions = [
        {"en": a_caption("en", label="of a word " * (count // 3), more="more " * 300)} for count in counts
    ]
    slides = [a_slide(number, captions=caption) for number, caption in enumerate(captions)]
    visitor = visit(manifest=a_manifest(*slides), size=(1024, 768))
    visitor.wake()
    seen = []
    for index in range(len(slides)):
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.page.evaluate(DRAWN)
        seen.append(visitor.page.evaluate(SET))
    steps = [at["close"] for at in seen]
    fitting = [at["close"] for at in seen if not at["scrolls"]]
    assert fitting == sorted(fitting) and len(set(fitting)) > 2
    assert steps == fitting + [0] * (len(steps) - len(fitting)) and len(fitting) < len(steps)
    assert all(at["title"] >= 1.1 * at["body"] for at in seen)
    closest = len(fitting) - 1
    visitor.page.evaluate(TELL, {"type": "go", "index": closest})
    visitor.page.evaluate(DRAWN)
    visitor.page.evaluate(TYPEFACE_CAME)
    assert visitor.page.evaluate(SET) == seen[closest]
    visitor.tap("more")
    visitor.page.evaluate(DRAWN)
    assert visitor.page.evaluate(SET)["title"] == seen[closest]["title"]
