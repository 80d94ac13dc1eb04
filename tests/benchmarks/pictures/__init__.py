"""How fast, how small and how right the pictures of a scan are made: `python -m tests.benchmarks.pictures`."""
