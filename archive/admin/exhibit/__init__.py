"""The exhibit on the desk."""
