"""The admin classes of Django and of packages that carry no types, once, so that the rest can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.forms.models import BaseInlineFormSet
    from django.http import HttpResponse

    PlainAdmin = admin.ModelAdmin[Any]
    Stacked = admin.StackedInline[Any, Any]
    Tabular = admin.TabularInline[Any, Any]
    InlineRows = BaseInlineFormSet[Any, Any, Any]

    class HistoryAdmin(admin.ModelAdmin[Any]):
        """simple_history.admin.SimpleHistoryAdmin, as far as the desk uses it."""

        history_list_display: Sequence[str]
        history_list_per_page: int

        def history_form_view(
            self,
            request: HttpRequest,
            object_id: str,
            version_id: str,
            extra_context: dict[str, Any] | None = None,
        ) -> HttpResponse: ...

        def get_historical_record_context_helper(
            self, request: HttpRequest, historical_record: Any
        ) -> Any: ...

    class SortableBase(admin.ModelAdmin[Any]):
        """adminsortable2.admin.SortableAdminBase."""

    class SortableRows(admin.TabularInline[Any, Any]):
        """adminsortable2.admin.SortableTabularInline."""

    class SortableFormSet(BaseInlineFormSet[Any, Any, Any]):
        """adminsortable2.admin.CustomInlineFormSet."""

        default_order_field: str
else:
    from adminsortable2.admin import CustomInlineFormSet as SortableFormSet
    from adminsortable2.admin import SortableAdminBase as SortableBase
    from adminsortable2.admin import SortableTabularInline as SortableRows
    from django.forms.models import BaseInlineFormSet
    from simple_history.admin import SimpleHistoryAdmin as HistoryAdmin

    PlainAdmin = admin.ModelAdmin
    Stacked = admin.StackedInline
    Tabular = admin.TabularInline
    InlineRows = BaseInlineFormSet

__all__ = [
    "HistoryAdmin",
    "InlineRows",
    "PlainAdmin",
    "SortableBase",
    "SortableFormSet",
    "SortableRows",
    "Stacked",
    "Tabular",
    "signed_by",
    "user_of",
]


def user_of(request: HttpRequest) -> User | None:
    """The account at the desk."""
    user = request.user
    return None if isinstance(user, AnonymousUser) else user


def signed_by(request: HttpRequest) -> str:
    """The name a curator signs with: the full name, or the account's."""
    user = user_of(request)
    return (user.get_full_name() or user.get_username()) if user else ""
