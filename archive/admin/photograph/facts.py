"""What is read and never typed on a photograph's page: the scan's facts, and what came with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.models import Original, Photograph

MM_PER_INCH = 25.4
NOBODY_MEASURED = (72, 96)  # dpi: the screens of the nineties, written by default


def technical_facts(original: Original | None) -> SafeString | str:
    """The scan in figures, with the way to the file itself."""
    if original is None:
        return "The scan has not arrived."
    facts = [
        ("File as received", original.received_name),
        ("Received", original.received_at.strftime("%Y-%m-%d %H:%M")),
        ("Format", f"{original.format} ({original.media_type})"),
        ("Size", f"{original.width:,} × {original.height:,} pixels, {original.byte_size:,} bytes"),
        (
            "Depth and colour",
            f"{original.bit_depth} bit {original.mode}, {original.profile_name or 'no profile'}",
        ),
        ("Resolution", resolution(original)),
        ("Size of what was scanned", physical_size(original)),
        ("Remarks", " ".join(original.notes) or "none"),
        ("Missing part", missing_part(original)),
        ("SHA-256", original.sha256),
        ("Pictures made", ", ".join(str(made["width"]) for made in original.renditions) or "being made"),
        ("Tiles for zooming", "yes" if original.tiles else "none needed"),
    ]
    link = format_html(
        '<p><a class="button-link" href="{}">Download the original</a></p>',
        reverse("admin:original", kwargs={"sha256": original.sha256}),
    )
    return format_html("{}{}", fact_table(facts), link)


def resolution(original: Original) -> str:
    """Dots an inch, with a warning where the figure is one that software writes without having measured."""
    if not original.dpi:
        return "not stated"
    guess = " (what software writes when it knows none)" if round(original.dpi) in NOBODY_MEASURED else ""
    return f"{original.dpi:g} dpi{guess}"


def physical_size(original: Original) -> str:
    """Width by height in millimetres, as the resolution has it."""
    if not original.dpi:
        return "not known: the file states no resolution"
    across, down = (round(side / original.dpi * MM_PER_INCH) for side in (original.width, original.height))
    return f"{across:,} × {down:,} mm, if the resolution is true"


def missing_part(original: Original) -> str:
    """Why the picture is not whole, and who took it so."""
    if not original.damage:
        return "none"
    return f"{original.damage} The readable part was taken by {original.damage_accepted_by}."


def embedded_metadata(original: Original | None) -> SafeString | str:
    """EXIF, IPTC and XMP as they were found in the file."""
    if original is None or not original.embedded:
        return "Nothing was embedded in the file." if original else "The scan has not arrived."
    return fact_table(flat(original.embedded))


def as_received(photograph: Photograph) -> SafeString | str:
    """The columns of the spreadsheet row it came with."""
    if not photograph.received:
        return "Nothing came with it in a spreadsheet."
    return fact_table(flat(photograph.received))


def fact_table(facts: Iterable[tuple[str, Any]]) -> SafeString:
    """Names and values, as a table."""
    rows = format_html_join("", '<tr><th scope="row">{}</th><td>{}</td></tr>', facts)
    return format_html('<table class="facts"><tbody>{}</tbody></table>', rows)


def flat(found: Mapping[str, Any], above: str = "") -> list[tuple[str, str]]:
    """Nested metadata as lines, such as `exif · DateTime`."""
    lines: list[tuple[str, str]] = []
    for key, value in found.items():
        name = f"{above} · {key}" if above else str(key)
        if isinstance(value, Mapping):
            lines += flat(value, name)
        else:
            lines.append((name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)))
    return lines
