"""The room the visitor stands in, and the switchboard."""

from __future__ import annotations

from django.apps import AppConfig


class KioskConfig(AppConfig):
    name = "kiosk"
    verbose_name = "Kiosk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from kiosk.checks import libvips, register_all

        libvips.refuse_without_it()
        register_all()
