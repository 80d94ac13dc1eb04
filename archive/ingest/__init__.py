"""Folder and spreadsheet → records. What has no field of its own is kept as received: nothing is lost."""
