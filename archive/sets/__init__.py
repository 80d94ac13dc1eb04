"""Exhibit sets leave the house: one exhibit, its records and one release, written in one of several formats.

A format is one file with a `SetFormat` in it, listed in `formats.py`; `export.export_set` is the door to them all.
"""
