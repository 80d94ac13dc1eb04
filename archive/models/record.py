"""What every record of the archive has: its whole history, kept."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords


class Record(models.Model):
    """A row whose every version is kept with who, when and why (django-simple-history).

    Bulk writes bypass the history: use `simple_history.utils.bulk_create_with_history` and its like.
    """

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True
