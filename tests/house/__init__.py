"""Measures of the house rules: each takes one file's words and names what strays. They are tests' tools, not tests."""
