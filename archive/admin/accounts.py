"""Who may sign in at the desk."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from archive.admin.site import desk


@admin.register(User, site=desk)
class AccountAdmin(UserAdmin):
    list_display = ("username", "first_name", "last_name", "is_staff", "is_active", "last_login")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("username", "first_name", "last_name")


@admin.register(Group, site=desk)
class AccountGroupAdmin(GroupAdmin):
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
