"""What a collection's folder gave to which row, so that a second loading never overwrites a curator."""

from __future__ import annotations

from django.db import models


class LoadedRow(models.Model):
    """One row that a collection folder brought, by the folder's own key.

    `wrote` holds a digest of every value as the loader last wrote it (`"confidence"`, `"text/ru"`): a value that is no
    longer what was written has been edited on the desk and stays. A row deleted on the desk stays deleted. Rows of the
    archive carry no trace of where they came from but this; deleting it makes the loader meet them as strangers.
    """

    collection = models.SlugField(max_length=80)
    key = models.CharField(max_length=250, help_text="such as photographs/M45-001/statements/caption")
    model = models.CharField(max_length=60, help_text="such as archive.statement")
    row = models.BigIntegerField("primary key of the row")
    wrote = models.JSONField(default=dict)

    class Meta:
        ordering = ["collection", "key"]
        constraints = [models.UniqueConstraint(fields=["collection", "key"], name="one_loaded_row_per_key")]

    def __str__(self) -> str:
        return f"{self.collection}: {self.key}"
