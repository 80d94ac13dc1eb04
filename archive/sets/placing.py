"""Put an export in its place: whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from django.conf import settings

from archive.sets.refusal import CannotExport

Makes = Literal["folder", "file"]


@contextmanager
def placed(to: Path, *, makes: Makes, force: bool) -> Iterator[Path]:
    """A sibling of `to` to write into, renamed to `to` when the block ends well and removed when it does not.

    What stood at `to` (with `force`) is there until the new one is complete. Raises CannotExport.
    """
    _refuse_place(to, makes=makes, force=force)
    draft = to.with_name(f".{to.name}.{os.getpid()}.unfinished")
    _remove(draft)
    try:
        if makes == "folder":
            draft.mkdir()
        yield draft
        _swap_in(draft, to)
    except OSError as error:
        reason = error.strerror or str(error)
        words = f"{to} could not be written: {reason}. It is as it was before; mend that and try again."
        raise CannotExport(words) from error
    finally:
        _remove(draft)


def _refuse_place(to: Path, *, makes: Makes, force: bool) -> None:
    root = Path(settings.DATA_ROOT).resolve()
    place = to.parent.resolve() / to.name
    if place == root or place in root.parents or root in place.parents:
        raise CannotExport(f"{to} is or holds the archive's own files ({root}). Choose a place outside it.")
    if not to.parent.is_dir():
        raise CannotExport(f"There is no folder {to.parent}. Make it, or plug in the disk it is on.")
    if not os.path.lexists(to):
        return
    if not force:
        raise CannotExport(f"{to} exists already. Choose another place, or replace it with --force.")
    if to.is_symlink() or to.is_dir() != (makes == "folder"):
        found = "a link" if to.is_symlink() else "a folder" if to.is_dir() else "a file"
        raise CannotExport(f"{to} is {found}; expected a {makes} to replace. Choose another place.")


def _swap_in(draft: Path, to: Path) -> None:
    if not to.is_dir():
        draft.replace(to)
        return
    former = to.with_name(f".{to.name}.{os.getpid()}.former")
    to.replace(former)
    try:
        draft.replace(to)
    except OSError:
        former.replace(to)
        raise
    shutil.rmtree(former)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
