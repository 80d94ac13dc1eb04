"""Where a photograph stands on the museum's public address."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.conf import settings

from archive.models import Exhibit, Photograph
from archive.models.vocabulary import Advisory
from archive.standards.qr_code import page_at


def public_page(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any] | None:
    """`{address, side, modules}` of a photograph's page, or None where nothing is to be shown.

    Nothing is: no PUBLIC_URL, an exhibit that does not ask for codes, a photograph that stands behind a cover (NORMS:
    covered pictures are absent from QR pages). The page is the exhibit's own, opened at this photograph; it covers and
    withdraws as the kiosk does.
    """
    if (
        not settings.PUBLIC_URL
        or not exhibit.qr_codes
        or photograph.advisory_level not in (Advisory.NONE, Advisory.NOTE)
    ):
        return None
    number = quote(photograph.catalogue_number, safe="")
    return page_at(f"{settings.PUBLIC_URL}/exhibits/{exhibit.slug}/#{number}")
