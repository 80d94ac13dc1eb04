"""What the browser put on the screen, frame by frame, and when: no player is asked whether it thinks it has painted."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import CDPSession, Page

from tests.benchmarks.galleries.pictures import Colour

FRAME_WIDTH = 320  # px of the copies that are looked at
LONGEST_WAIT = 10.0  # seconds


@dataclass(frozen=True)
class Frame:
    """One frame: when it was shown (seconds since 1970) and a small copy of it."""

    shown_at: float
    picture: Image.Image

    def colour_at(self, across: float, down: float) -> Colour:
        """The colour at a place given in shares of the frame's width and height."""
        place = int(self.picture.width * across), int(self.picture.height * down)
        red, green, blue = self.picture.getpixel(place)  # type: ignore[misc]
        return int(red), int(green), int(blue)


class Watch:
    """Looks at a page's frames while it is in use: `with Watch(page) as watch: watch.until(…)`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: list[Frame] = []
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.cdp.on("Page.screencastFrame", self._see)

    def __enter__(self) -> Watch:
        self.cdp.send(
            "Page.startScreencast",
            {"format": "jpeg", "quality": 60, "maxWidth": FRAME_WIDTH, "maxHeight": FRAME_WIDTH},
        )
        return self

    def __exit__(self, *_: object) -> None:
        self.cdp.send("Page.stopScreencast")
        self.cdp.detach()

    def _see(self, event: dict[str, Any]) -> None:
        content = base64.b64decode(event["data"])
        self.frames.append(Frame(event["metadata"]["timestamp"], Image.open(BytesIO(content)).convert("RGB")))
        self.cdp.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    def until(self, is_seen: Callable[[Frame], bool], *, since: float) -> float | None:
        """When the first frame after `since` was shown in which it is seen; None after ten seconds."""
        looked = 0
        deadline = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < deadline:
            for frame in self.frames[looked:]:
                looked += 1
                if frame.shown_at >= since and is_seen(frame):
                    return frame.shown_at
            self.page.wait_for_timeout(5)
        return None
