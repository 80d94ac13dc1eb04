"""What stands under a picture while it loads: its colours and masses in some twenty bytes (ThumbHash)."""

from __future__ import annotations

import base64
from pathlib import Path

from PIL import Image
from thumbhash import rgba_to_thumb_hash

SIDE = 48  # px; a ThumbHash keeps seven waves a side, so more pixels would only cost time (its limit is 100)


def placeholder_of(rendition: Path) -> str:
    """The ThumbHash of a rendition, in base64."""
    with Image.open(rendition) as image:
        image.thumbnail((SIDE, SIDE))
        small = image.convert("RGBA")
    made = rgba_to_thumb_hash(small.width, small.height, list(small.tobytes()))
    return base64.b64encode(bytes(made)).decode("ascii")
