"""A record's history in words, and the way back to an earlier version."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst

from archive.admin.typed import signed_by
from archive.standards.languages import LANGUAGES

if TYPE_CHECKING:
    from archive.admin.record_admin import RecordAdmin

NOT_SHOWN = ("id", "history_id", "history_date", "history_change_reason", "history_type", "history_user")


class DiffInWords:
    """What simple_history asks for each version: the changed fields by name, old and new, a language at a time."""

    def __init__(self, model: type[models.Model], record: Any) -> None:
        self.model, self.record = model, record

    def context_for_delta_changes(self, delta: Any) -> list[dict[str, str]]:
        """The lines of one version's changes."""
        return [line for change in delta.changes for line in self._lines(change)]

    def _lines(self, change: Any) -> list[dict[str, str]]:
        name = field_name(self.model, change.field)
        if isinstance(change.old, Mapping) and isinstance(change.new, Mapping):
            tags = [tag for tag in {**change.old, **change.new} if change.old.get(tag) != change.new.get(tag)]
            return [
                _line(
                    f"{name} · {LANGUAGES.get(tag, tag)}", change.old.get(tag), change.new.get(tag), lang=tag
                )
                for tag in tags
            ]
        old, new = (value_in_words(self.model, change.field, value) for value in (change.old, change.new))
        return [_line(name, old, new)]


def _line(name: str, old: Any, new: Any, lang: str = "") -> dict[str, str]:
    return {"field": name, "old": plain(old), "new": plain(new), "lang": lang if lang in LANGUAGES else ""}


def field_name(model: type[models.Model], name: str) -> str:
    """A field by the words a curator knows it by."""
    try:
        return str(capfirst(model._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return name


def value_in_words(model: type[models.Model], name: str, value: Any) -> str:
    """A field's value as words: a choice by its label, yes and no, lists in lines."""
    choices = dict(getattr(model._meta.get_field(name), "flatchoices", None) or [])
    return plain(choices.get(value, value) if isinstance(value, str) else value)


def plain(value: Any) -> str:
    """Any value as text; nothing is a dash."""
    if value is None or value in ("", {}, []):
        return "—"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, indent=1)
    return str(value)


def version_page(admin: RecordAdmin, request: HttpRequest, object_id: str, version_id: str) -> HttpResponse:
    """One version, to read."""
    version = _version(admin, request, object_id, version_id)
    shown = [part for part in admin.model._meta.concrete_fields if part.name not in NOT_SHOWN]
    context = {
        **admin.admin_site.each_context(request),
        "title": f"A version of {version.history_object}",
        "opts": admin.opts,
        "version": version,
        "object_id": object_id,
        "rows": [(field_name(admin.model, part.name), _read(admin, version, part)) for part in shown],
        "may_restore": admin.has_change_permission(request),
    }
    return TemplateResponse(request, "archive/version.html", context)


def restore(admin: RecordAdmin, request: HttpRequest, object_id: str, version_id: int) -> HttpResponse:
    """Save an earlier version as the newest; what came between stays in the history."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    version = _version(admin, request, object_id, version_id)
    current = admin.get_object(request, unquote(object_id))
    if not admin.has_change_permission(request, current):
        raise PermissionDenied
    history = reverse(f"admin:{admin.opts.app_label}_{admin.opts.model_name}_history", args=[object_id])
    if current is None:
        admin.message_user(
            request, "The record itself was deleted; it cannot be restored here.", messages.ERROR
        )
        return HttpResponseRedirect(history)
    when = version.history_date.strftime("%Y-%m-%d %H:%M")
    current._change_reason = f"restored from {when} by {signed_by(request)}"
    try:
        with transaction.atomic():
            admin.restore_words(current, version.instance)
    except ValidationError as error:
        admin.message_user(
            request, f"This version cannot come back: {' '.join(error.messages)}", messages.ERROR
        )
    else:
        admin.message_user(
            request, f"The version of {when} is back. What came after it stays in the history."
        )
    return HttpResponseRedirect(history)


def _version(admin: RecordAdmin, request: HttpRequest, object_id: str, version_id: str | int) -> Any:
    kept = admin.model.history.model
    found = get_object_or_404(kept, id=unquote(object_id), history_id=version_id)
    if not admin.has_view_permission(request):
        raise PermissionDenied
    return found


def _read(admin: RecordAdmin, version: Any, part: Any) -> Any:
    value = getattr(version, part.attname)
    if part.is_relation and value is not None:
        named = part.related_model._default_manager.filter(pk=value).first()
        return str(named) if named is not None else f"deleted (number {value})"
    if isinstance(value, dict) and set(value) <= set(LANGUAGES):
        return value or "—"
    return value_in_words(admin.model, part.name, value)
