from __future__ import annotations

from pathlib import Path

import pytest

from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import Workshop
from tests.archive.imaging.scans import samples, seen


def refusals(files: list[Path], into: Path) -> dict[str, str]:
    """Make all; hold every picture and every reason to what they promise; tell who was refused and why."""
    refused = {}
    with Workshop(seconds_a_file=30) as workshop:
        futures = {path: workshop.make(path, into) for path in files}
        for path, future in futures.items():
            try:
                made = future.result()
            except RefusedScan as refusal:
                refused[path.name] = str(refusal)
                continue
            for each in made.renditions:
                assert seen(into / each.path).size == (each.width, each.height), path.name
    for name, reason in refused.items():
        assert reason.endswith("."), name
        assert str(files[0].resolve().parent) not in reason, name
        assert "brought down" not in reason, name
        assert "took longer" not in reason, name
    assert list((into / ".making").iterdir()) == []
    return refused


@pytest.mark.parametrize("folder", [pytest.param("pillow", marks=pytest.mark.long), "idaho"])
def test_every_sample_ends_as_a_right_picture_or_a_refusal_with_its_reason(
    folder: str, tmp_path: Path
) -> None:
    assert "LICENSE" in refusals(samples(folder), tmp_path) or folder == "idaho"


def test_every_png_of_the_suite_is_taken_but_the_corrupt_ones(tmp_path: Path) -> None:
    """The suite's own README: names that begin with x are corrupted on purpose."""
    files = [path for path in samples("pngsuite") if path.suffix == ".png"]
    assert set(refusals(files, tmp_path)) == {path.name for path in files if path.name.startswith("x")}
