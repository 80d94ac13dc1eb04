"""Measured by hand, never in a test run: each prints ratios of medians, taken in one run, in turn."""
