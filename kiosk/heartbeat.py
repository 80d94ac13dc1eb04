"""The kiosk's only write: a screen says that it is well, and how often its slides were looked at."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from kiosk import floor
from kiosk.models import Screen, VisitCount
from kiosk.report import Count, Refused, Report, known_only, read_report

LARGEST = 64 * 1024  # bytes
PAUSE = 10  # seconds between two reports of one screen


@csrf_exempt
@require_POST
def heartbeat(request: HttpRequest) -> HttpResponse:
    """Take a screen's report. 403 from another site, 400 no report, 404 no such screen, 429 too soon.

    There is no session to ride on, so no CSRF token: the page must be our own (Origin) and say JSON, which another
    site's form cannot. The answer carries the mark of the screen's facts, by which its page knows it is out of date.
    """
    if not _is_our_own(request):
        return _refusal(403, "Only the kiosk's own page may report.")
    if len(request.body) > LARGEST:
        return _refusal(400, "The report is too large.")
    try:
        report = read_report(request.body, today=timezone.now().date())
    except Refused as refusal:
        return _refusal(400, str(refusal))
    facts = floor.screen_facts(report.screen)
    if facts is None:
        return _refusal(404, "There is no such screen.")
    if not cache.add(f"heartbeat:{report.screen}", True, PAUSE):
        return _refusal(429, "This screen has just reported.")
    _take(report, facts)
    return JsonResponse({"facts": floor.mark_of(facts)})


def _take(report: Report, facts: dict[str, Any]) -> None:
    """Write it down once: a report sent again because its answer was lost counts nothing twice."""
    now = timezone.now()
    with transaction.atomic():
        screen = Screen.objects.select_for_update().filter(name=report.screen).first()
        if screen is None:
            return
        is_new = screen.last_report != report.report_id
        told = {"last_seen_at": now, "shown_digest": report.digest, "last_report": report.report_id}
        if report.picture_seconds is not None:
            told["last_picture_at"] = now - timedelta(seconds=report.picture_seconds)
        if is_new:
            told["restarts"] = screen.restarts + report.restarts
            _add_up(screen, known_only(report.counts, *_vocabulary(facts)))
        Screen.objects.filter(pk=screen.pk).update(**told)  # no history: nobody changed the screen


def _add_up(screen: Screen, counts: tuple[Count, ...]) -> None:
    for count in counts:
        found, _ = VisitCount.objects.get_or_create(
            screen=screen, day=count.day, slide=count.slide, language=count.language
        )
        VisitCount.objects.filter(pk=found.pk).update(views=F("views") + count.views)


def _vocabulary(facts: dict[str, Any]) -> tuple[set[str], set[str]]:
    """Ids of slides and languages in the exhibit's current release and in the one the screen may be pinned to."""
    found = [floor.current_manifest(facts["exhibit"]), floor.manifest_at(facts["manifest_url"])]
    contents = [json.loads(content) for content in found if content]
    slides = {slide["id"] for manifest in contents for slide in manifest["slides"]}
    return slides, {language for manifest in contents for language in manifest["languages"]}


def _is_our_own(request: HttpRequest) -> bool:
    origin = urlsplit(request.headers.get("Origin", ""))
    return origin.netloc == request.get_host() and request.content_type == "application/json"


def _refusal(status: int, sentence: str) -> HttpResponse:
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
