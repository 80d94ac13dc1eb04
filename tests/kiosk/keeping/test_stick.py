"""The stick: everything of this version, sealed, and an install script that refuses before it changes anything."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from kiosk import version
from kiosk.keeping import stick as sticks
from kiosk.keeping import wheelhouse
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.source_tree import source_files
from kiosk.keeping.stick import make_stick
from kiosk.keeping.wheelhouse import Target, fill
from tests.kiosk.deploy.files import a_program

ROOT = Path(settings.BASE_DIR)
HERE = Target.here()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With one library of no use; what the real ones do is tried by the long test."""

    def one_wheel(wheels: Path, lock: Path, target: Target) -> list[str]:
        assert lock == ROOT / "requirements.txt"
        (wheels / "segno-1.0-py3-none-any.whl").write_bytes(b"a wheel")
        return ["segno==1.0 --hash=sha256:" + hashlib.sha256(b"a wheel").hexdigest()]

    monkeypatch.setattr(sticks, "fill", one_wheel)
    return make_stick(to=tmp_path / "a stick", target=HERE).path


def install(stick: Path, into: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", stick / "install.sh", into],
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_holds_the_projects_own_files_the_licence_and_words(stick: Path) -> None:
    taken = {
        path.relative_to(stick / "source").as_posix()
        for path in (stick / "source").rglob("*")
        if path.is_file()
    }
    assert taken == {path.as_posix() for path in source_files()} | {".version"}
    assert {"manage.py", "media/README.md", "kiosk/deploy/hang.sh", "requirements.txt"} < taken
    assert not [name for name in taken if name.startswith((".venv", ".git/")) or name == ".env"]
    assert (stick / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert f"Linux on {HERE.machine} and Python {HERE.python}" in (stick / "READ ME FIRST.txt").read_text()


def test_every_file_has_its_checksum(stick: Path) -> None:
    ended = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=stick, capture_output=True)
    assert ended.returncode == 0
    named = re.findall(r"^[0-9a-f]{64}  (.+)$", (stick / "SHA256SUMS").read_text(), flags=re.MULTILINE)
    there = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()}
    assert {*named, "SHA256SUMS"} == there


def test_without_git_the_same_files_are_found_and_the_state_is_remembered(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From an installed version another stick can be made: caches, state and secrets stay where they are."""
    was = version.state()
    unpacked = stick / "source"
    for name in (
        ".venv/bin/python",
        "media/private/secret-key",
        "kiosk/__pycache__/a.pyc",
        ".env",
        ".mypy_cache/b",
    ):
        (unpacked / name).parent.mkdir(parents=True, exist_ok=True)
        (unpacked / name).write_text("?")
    before = {path.as_posix() for path in source_files()} | {".version"}
    monkeypatch.setattr(settings, "BASE_DIR", unpacked)
    assert {path.as_posix() for path in source_files()} == before
    assert version.state() == was


def test_a_damaged_stick_changes_nothing(stick: Path, tmp_path: Path) -> None:
    page = stick / "source" / "manage.py"
    page.write_text(page.read_text() + "# ?\n")
    ended = install(stick, tmp_path / "installed")
    assert ended.returncode == 2
    assert "the stick is damaged" in ended.stderr
    assert "source/manage.py" in ended.stdout + ended.stderr
    assert not (tmp_path / "installed").exists()


def test_a_stick_for_another_pc_says_which_one_to_make(stick: Path, tmp_path: Path) -> None:
    (stick / "MACHINE").write_text("riscv64\n")
    ended = install(stick, tmp_path / "installed")
    assert ended.returncode == 2
    assert f"make_stick PATH --python {HERE.python} --machine {HERE.machine}" in ended.stderr
    assert not (tmp_path / "installed").exists()


def test_a_version_that_is_installed_is_left_alone(stick: Path, tmp_path: Path) -> None:
    there = tmp_path / "installed" / (stick / "VERSION").read_text().strip()
    there.mkdir(parents=True)
    (there / ".complete").touch()
    ended = install(stick, tmp_path / "installed")
    assert ended.returncode == 2
    assert "is installed already" in ended.stderr


def test_a_python_that_is_missing_is_told(stick: Path, tmp_path: Path) -> None:
    ended = install(stick, tmp_path / "installed", PYTHON="python-that-is-not-there")
    assert ended.returncode == 2
    assert "is not installed; install Python" in ended.stderr


@pytest.fixture
def quick_python(tmp_path: Path) -> str:
    """Says that it is this machine's Python, makes environments of itself, and takes every other request for done."""
    found = f"{HERE.python} {HERE.machine}"
    own = tmp_path / "bin" / "quick-python"
    a_program(
        own,
        f'case "$*" in -c*) echo "{found}" ;; "-m venv "*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;; '
        f'*) echo "$@" >>"{tmp_path}/asked" ;; esac',
    )
    return str(own)


def test_the_first_version_becomes_current_and_pip_is_kept_from_every_index(
    stick: Path, tmp_path: Path, quick_python: str
) -> None:
    into, version = tmp_path / "an install", (stick / "VERSION").read_text().strip()
    ended = install(stick, into, PYTHON=quick_python)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (into / "current").readlink() == Path(version)
    assert (into / version / "manage.py").is_file()
    assert os.access(into / version / "kiosk" / "deploy" / "kiosk-browser", os.X_OK)
    pip = (tmp_path / "asked").read_text().splitlines()[0].split()
    assert {"--no-index", "--require-hashes", "--find-links", "--requirement"} <= set(pip)


def test_a_later_version_stands_beside_and_the_technician_decides(
    stick: Path, tmp_path: Path, quick_python: str
) -> None:
    """What a power cut left of it, without its mark, is made anew."""
    into, version = tmp_path / "an install", (stick / "VERSION").read_text().strip()
    (into / "0.0.9").mkdir(parents=True)
    (into / "current").symlink_to("0.0.9")
    (into / version).mkdir()
    (into / version / "half a file").touch()
    ended = install(stick, into, PYTHON=quick_python)
    assert ended.returncode == 0
    assert "beside 0.0.9, which stays current" in ended.stdout
    assert (into / "current").readlink() == Path("0.0.9")
    assert not (into / version / "half a file").exists()


def test_a_stick_is_made_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_internet(*_: object) -> list[str]:
        raise CannotKeep("pip could not get the libraries.")

    monkeypatch.setattr(sticks, "fill", no_internet)
    with pytest.raises(CommandError, match="could not get the libraries") as refused:
        call_command("make_stick", str(tmp_path / "stick"), stdout=StringIO())
    assert refused.value.returncode == 2
    assert [path.name for path in tmp_path.iterdir() if "stick" in path.name] == []


@pytest.mark.parametrize("python", ["3.10", "4.0", "three"])
def test_a_python_that_will_not_do_is_refused(python: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"expected 3\.11 or later"):
        call_command("make_stick", str(tmp_path / "stick"), "--python", python)


def test_pip_that_fails_is_quoted_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "lock.txt").write_text("no-such-library-of-ours==1.0 --hash=sha256:" + "0" * 64 + "\n")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PIP_NO_INDEX", "1")
        with pytest.raises(
            CannotKeep, match=r"^pip could not get the libraries \(.*no-such-library.*\)\. This needs"
        ):
            fill(tmp_path, tmp_path / "lock.txt", HERE)


def test_for_another_machine_only_what_is_not_pure_is_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pure wheels made here serve everywhere; the rest is asked for with the other machine's tags."""
    calls: list[list[str]] = []

    def pip(arguments: list[str]) -> None:
        calls.append(arguments)
        into = tmp_path / "wheels"
        if arguments[0] == "wheel":
            (into / "segno-1.6-py3-none-any.whl").write_bytes(b"pure")
            (into / "Pillow-13.0-cp311-cp311-manylinux_2_28_x86_64.whl").write_bytes(b"ours")
        else:
            assert Path(arguments[-1]).read_text().startswith("pillow==13.0")
            assert "segno" not in Path(arguments[-1]).read_text()
            (into / "pillow-13.0-cp313-cp313-manylinux_2_28_riscv64.whl").write_bytes(b"theirs")

    monkeypatch.setattr(wheelhouse, "_pip", pip)
    (tmp_path / "wheels").mkdir()
    lock = tmp_path / "lock.txt"
    lock.write_text(
        f"# made\npillow==13.0 \\\n    --hash=sha256:{'0' * 64}\nsegno==1.6 \\\n    --hash=sha256:{'1' * 64}\n"
    )
    pins = fill(tmp_path / "wheels", lock, Target("3.13", "riscv64"))
    assert [pin.split()[0] for pin in pins] == ["pillow==13.0", "segno==1.6"]
    assert hashlib.sha256(b"theirs").hexdigest() in pins[0]
    assert {"--require-hashes", "manylinux_2_28_riscv64", "3.13", "cp313"} <= set(calls[1])
    assert sorted(path.suffix for path in (tmp_path / "wheels").iterdir()) == [".whl", ".whl"]


def test_the_lock_depends_on_nothing_that_another_pc_of_this_kind_would_answer_otherwise() -> None:
    """pip reads markers with its own Python and machine; only such may stand there as are the same on both."""
    markers = re.findall(r" ; (.+?) \\$", (ROOT / "requirements.txt").read_text(), flags=re.MULTILINE)
    assert all(
        re.fullmatch(r"(?:sys_platform|implementation_name) [!=]= '\w+'", marker) for marker in markers
    )


@pytest.mark.long
def test_a_stick_installs_without_an_index_and_the_installed_version_works(tmp_path: Path) -> None:
    """pip's own index is used for making it alone."""
    made = StringIO()
    call_command("make_stick", str(tmp_path / "stick"), stdout=made)
    assert "libraries" in made.getvalue()
    into = tmp_path / "an install"
    nowhere = {
        "PIP_INDEX_URL": "https://127.0.0.1:9/",
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_CONFIG_FILE": os.devnull,
    }
    ended = install(tmp_path / "stick", into, **nowhere)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert works(into / "current", tmp_path / "a museum")


def works(version: Path, root: Path) -> bool:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO")}
    for command in (["migrate", "--verbosity", "0"], ["check", "--deploy", "--fail-level", "WARNING"]):
        ended = subprocess.run(
            [version / ".venv" / "bin" / "python", version / "manage.py", *command],
            env={**environment, "DATA_ROOT": str(root)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
    return True
