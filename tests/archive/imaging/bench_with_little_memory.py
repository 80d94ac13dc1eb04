"""A bench that is given a tenth of the memory, so that a small scan can want too much."""

from __future__ import annotations

from archive.imaging import bench

bench.MOST_MEMORY = 300 * 1024**2

if __name__ == "__main__":
    bench.main()
