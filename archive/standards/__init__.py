"""Rules of the field as plain Python: no Django, no Pillow, nothing read from disk."""
