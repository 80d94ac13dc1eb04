"""What visitors' screens ask for: page, manifest, pictures and tiles, each without a query."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.views.decorators.http import require_safe
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import MissingFileError, StaticFile

from archive.models.shelves import public
from kiosk import floor, health, joining, offline
from kiosk.pages import kiosk_page, left_page, unpublished_page

FOR_EVER = "max-age=315360000, public, immutable"
MEDIA_TYPES = {".jpg": "image/jpeg", ".avif": "image/avif", ".png": "image/png", ".json": "application/json"}
MEDIA_TYPES |= {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav"}
MEDIA_TYPES |= {".svg": "image/svg+xml"}


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The kiosk: the default exhibit, attract loop first."""
    slug = floor.default_exhibit()
    return _page(request, slug) if slug else _not_published()


@require_safe
def exhibit(request: HttpRequest, slug: str) -> HttpResponse:
    """One exhibit's page; `?screen=<name>` ties it to a Screen."""
    return _page(request, slug) if floor.is_published(slug) else _not_published()


@require_safe
def current_manifest(request: HttpRequest, slug: str) -> HttpResponse:
    """The current release; asked again every minute, so answered by 304 when nothing changed."""
    content = floor.current_manifest(slug)
    if content is None:
        raise Http404("Nothing is published at this address.")
    response = _manifest(request, content)
    patch_cache_control(response, no_cache=True)
    return response


@require_safe
def release_manifest(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One release for ever."""
    content = floor.release_manifest(slug, number)
    if content is None:
        raise Http404("There is no such release.")
    response = _manifest(request, content)
    response["Cache-Control"] = FOR_EVER
    return response


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A published picture, tile or narration: content-addressed, so cached for ever; ranges and ETag by whitenoise.

    The URL pattern admits only names that a release writes: no dots in front, no way up, no listing.
    """
    file = public() / path
    headers = [
        ("Content-Type", MEDIA_TYPES[file.suffix]),
        ("Cache-Control", FOR_EVER),
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    try:
        served = StaticFile(str(file), headers)
    except (MissingFileError, FileNotFoundError, NotADirectoryError) as error:
        raise Http404("There is no such picture.") from error
    response: HttpResponseBase = WhiteNoiseMiddleware.serve(served, request)
    return response


@require_safe
def withdrawn(request: HttpRequest) -> HttpResponse:
    """What was withdrawn. `?clear` also empties the browser's own cache, which the page cannot reach."""
    response = _manifest(request, floor.withdrawn())
    patch_cache_control(response, no_cache=True)
    if "clear" in request.GET:
        response["Clear-Site-Data"] = '"cache"'
    return response


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The worker that keeps the player; its first line changes with the player's version.

    Who works on the player file by file has none: it would give out what it kept.
    """
    if settings.PLAYER_IN_PARTS:
        raise Http404("Nothing is kept while the player is served file by file.")
    response = HttpResponse(offline.worker_script(), content_type="text/javascript; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response


@require_safe
def player_files(request: HttpRequest) -> JsonResponse:
    """Every file of the player, for the worker to fetch and verify."""
    response = JsonResponse(offline.player_listing())
    patch_cache_control(response, no_cache=True)
    return response


@require_safe
def player_file(request: HttpRequest, name: str) -> HttpResponse:
    """The player's script, or a style of it, put together; its name changes with it, so it is kept for ever."""
    file = joining.player().joined.get(name)
    if file is None:
        raise Http404("The player has no such file.")
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    kind = {"css": "text/css", "js": "text/javascript"}[file.kind]
    response = HttpResponse(file.packed if is_packed else file.content, content_type=f"{kind}; charset=utf-8")
    if is_packed:
        response["Content-Encoding"] = "gzip"
    response["Cache-Control"] = FOR_EVER
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@require_safe
def left(request: HttpRequest) -> HttpResponse:
    """Where the staff's PIN leads when the browser's window cannot be closed."""
    return _of_this_player(left_page())


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when database, storage and current release are fine, else 503 naming which is not."""
    found = health.examine()
    return JsonResponse(found, status=200 if found["ok"] else 503)


def _page(request: HttpRequest, slug: str) -> HttpResponse:
    name = request.GET.get("screen", "")
    facts = floor.screen_facts(name) if name else None
    return _of_this_player(kiosk_page(slug, screen=name if facts else "", facts=facts))


def _of_this_player(page: str) -> HttpResponse:
    """A page that the worker keeps only when it is of the worker's own version."""
    response = HttpResponse(page)
    response["Player-Version"] = offline.player_version()
    patch_cache_control(response, no_cache=True)
    return response


def _not_published() -> HttpResponse:
    return HttpResponse(unpublished_page(), status=404)


def _manifest(request: HttpRequest, content: bytes) -> HttpResponse:
    etag = quote_etag(hashlib.sha256(content).hexdigest())
    is_known = etag in parse_etags(request.headers.get("If-None-Match", ""))
    response = (
        HttpResponseNotModified() if is_known else HttpResponse(content, content_type="application/json")
    )
    response["ETag"] = etag
    return response
