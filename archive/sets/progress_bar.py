"""Progress on a terminal; nothing in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def progress_bar(unit: str) -> Iterator[Callable[[int, int, str], None]]:
    """A function to tell how many are done, of how many, and what was done last; drawn on stderr."""
    with tqdm(disable=None, leave=False, unit=unit) as bar:  # None: only where stderr is a terminal

        def draw(done: int, of: int, what: str) -> None:
            bar.total = of
            bar.set_postfix_str(what, refresh=False)
            bar.update(done - bar.n)

        yield draw
