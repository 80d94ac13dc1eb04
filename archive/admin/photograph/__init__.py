"""The photograph on the desk."""
