"""The same pictures on three pages, each set up as its makers advise.

Without motion between pictures, ours without its dissolve too: it is the machinery that is compared, not the taste.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.models.shelves import public
from tests.benchmarks.galleries.packages import PHOTOSWIPE, SWIPER, unpack
from tests.benchmarks.galleries.pictures import MadePicture
from tests.kiosk.player.exhibit import a_manifest, a_slide, put_on_the_floor


@dataclass(frozen=True)
class Gallery:
    """Where a gallery stands, and how a measurement speaks to it (all JavaScript expressions)."""

    name: str
    path: str
    next_button: str
    begin: str  # what makes it stand before the first picture
    index: str  # which picture stands there, 0-based
    stage: str  # selector of the box in whose middle the picture's middle stands


OURS = Gallery(
    name="ours",
    path="/",
    next_button='button[data-name="next"]',
    begin="(kiosk.fadeMs = 0, kiosk.player.room.store.tell({ type: 'wake' }))",
    index="kiosk.player.room.store.state.index",
    stage=".stage",
)
PHOTOSWIPE_PAGE = Gallery(
    name="PhotoSwipe 5",
    path="/galleries/photoswipe.html",
    next_button=".pswp__button--arrow--next",
    begin="0",
    index="gallery.currIndex",
    stage="body",
)
SWIPER_PAGE = Gallery(
    name="Swiper",
    path="/galleries/swiper.html",
    next_button=".swiper-button-next",
    begin="0",
    index="gallery.activeIndex",
    stage="body",
)
GALLERIES = (OURS, PHOTOSWIPE_PAGE, SWIPER_PAGE)

HEAD = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html, body {{ margin: 0; height: 100%; background: #000; }}</style>
<link rel="stylesheet" href="{style}"><script src="{script}"></script>"""

PHOTOSWIPE_BODY = """<body><script>
const gallery = new PhotoSwipe({{ dataSource: {pictures}, index: 0, preload: [1, 2], bgOpacity: 1,
  showHideAnimationType: "none", loop: true, escKey: false }});
gallery.init();
</script></body>"""

SWIPER_BODY = """<style>.swiper {{ height: 100%; }} .swiper-slide {{ display: grid; place-items: center; }}
.swiper-slide img {{ width: 100vw; height: 100vh; object-fit: contain; }}</style>
<body><div class="swiper"><div class="swiper-wrapper">{slides}</div><div class="swiper-button-next"></div></div><script>
const gallery = new Swiper(".swiper", {{ speed: {speed}, rewind: true, lazyPreloadPrevNext: 1,
  navigation: {{ nextEl: ".swiper-button-next" }} }});
</script></body>"""


def put_ours(pictures: Sequence[MadePicture]) -> None:
    """An exhibit with these pictures, each in this one size, on the floor of the current DATA_ROOT."""
    slides = []
    for number, picture in enumerate(pictures):
        content = picture.path.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        path = f"pictures/r1/{sha256[:2]}/{sha256}/{picture.width}.jpg"
        (public() / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture.path, public() / path)
        size = {"width": picture.width, "height": picture.height}
        shown = {**size, "type": "image/jpeg", "path": path, "bytes": len(content)}
        slides.append(
            a_slide(number, stand_in=False, pictures=[shown], proportion=picture.width / picture.height)
        )
    put_on_the_floor(a_manifest(*slides))


def put_theirs(folder: Path, pictures: Sequence[MadePicture]) -> None:
    """Pages for PhotoSwipe and Swiper in a folder that is served as /galleries/."""
    if not (folder / "photoswipe").is_dir():
        unpack(PHOTOSWIPE, folder)
        unpack(SWIPER, folder)
    listed = [{"src": address(each), "width": each.width, "height": each.height} for each in pictures]
    head = HEAD.format(
        style="photoswipe/dist/photoswipe.css", script="photoswipe/dist/umd/photoswipe.umd.min.js"
    )
    (folder / "photoswipe.html").write_text(head + PHOTOSWIPE_BODY.format(pictures=json.dumps(listed)))
    slides = "".join(
        f'<div class="swiper-slide"><img src="{address(each)}" loading="lazy" alt=""></div>'
        for each in pictures
    )
    head = HEAD.format(style="swiper/swiper-bundle.min.css", script="swiper/swiper-bundle.min.js")
    (folder / "swiper.html").write_text(head + SWIPER_BODY.format(slides=slides, speed=0))


def address(picture: MadePicture) -> str:
    return f"{picture.path.parent.name}/{picture.path.name}"
