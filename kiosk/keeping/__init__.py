"""Keeping an installation: backup, the way back, and the stick that brings the next version without internet."""
