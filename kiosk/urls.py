"""Every address of the installation (INTERFACES, Addresses)."""

from __future__ import annotations

from django.urls import path, re_path

from archive.admin.site import desk
from kiosk import views
from kiosk.heartbeat import heartbeat

# Only what a release writes: pictures/<recipe>/<aa>/<sha256>/<name>.<ext>, narrations/<aa>/<sha256>.<ext>, and a
# pyramid's info.json and tiles.
PICTURE = r"pictures/[\w-]+/[0-9a-f]{2}/[0-9a-f]{64}/[\w-]+\.(?:jpg|avif|png)"
NARRATION = r"narrations/[0-9a-f]{2}/[0-9a-f]{64}\.(?:mp3|m4a|ogg|wav)"
TILE = r"tiles/[\w-]+/[0-9a-f]{2}/[0-9a-f]{64}/(?:info\.json|[\w,]+/[\w,]+/0/default\.jpg)"
LOGO = r"museum/[0-9a-f]{64}\.(?:svg|png)"

urlpatterns = [
    path("", views.start, name="start"),
    path("exhibits/<slug:slug>/", views.exhibit, name="exhibit"),
    path("exhibits/<slug:slug>/manifest.json", views.current_manifest, name="manifest"),
    path("exhibits/<slug:slug>/releases/<int:number>/manifest.json", views.release_manifest, name="release"),
    re_path(rf"^media/(?P<path>(?:{PICTURE}|{TILE}|{NARRATION}|{LOGO}))$", views.media, name="media"),
    path("withdrawn.json", views.withdrawn, name="withdrawn"),
    path("service-worker.js", views.service_worker, name="service-worker"),
    path("player-files.json", views.player_files, name="player-files"),
    path("player/<name>", views.player_file, name="player-file"),
    path("left/", views.left, name="left"),
    path("heartbeat", heartbeat, name="heartbeat"),
    path("healthz", views.healthz, name="healthz"),
    path("admin/", desk.urls),
]
