"""Settings read from the environment or `.env`: a wrong value is refused at start in one sentence."""

from __future__ import annotations

import os
import secrets
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import environ
from django.http.request import validate_host

from archive.standards.language_check import check_languages
from archive.standards.languages import WrongLanguageFile, learn
from archive.standards.logo import read_logo

Value = TypeVar("Value")


class CannotStart(SystemExit):
    """What the installer must mend first; the process ends with status 2 and the one sentence."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(2)

    def __str__(self) -> str:
        return self.sentence


class WrongSetting(CannotStart):
    """A setting that cannot be used."""

    def __init__(self, name: str, found: str, expected: str) -> None:
        super().__init__(
            f"The setting {name} is {found!r}; expected {expected}. Change it in the environment or in .env."
        )


class Environment:
    """The installer's settings by name, each with a default that suits one PC."""

    def __init__(self, env_file: Path) -> None:
        self._env = environ.Env()
        if env_file.is_file():
            environ.Env.read_env(str(env_file))

    def text(self, name: str, default: str = "") -> str:
        """A setting that is any text."""
        return str(self._env.str(name, default=default)).strip()

    def texts(self, name: str, default: list[str]) -> list[str]:
        """A comma-separated setting."""
        found = self.text(name)
        return [part.strip() for part in found.split(",") if part.strip()] if found else default

    def whole_number(self, name: str, default: int, *, at_least: int) -> int:
        """A setting that is a whole number; underscores between digits are allowed (`500_000_000`)."""
        return self._read(
            name, default, lambda found: _whole(found, at_least), f"a whole number of {at_least} or more"
        )

    def digits(self, name: str, *, at_least: int, at_most: int) -> str:
        """A setting of so many digits, leading zeros kept; empty when it is not set."""
        expected = f"{at_least} to {at_most} digits"
        return self._read(name, "", lambda found: _digits(found, at_least, at_most), expected)

    def choice(self, name: str, default: str, among: tuple[str, ...]) -> str:
        """A setting that is one of a few words."""
        return self._read(name, default, lambda found: _one_of(found, among), " or ".join(among))

    def folder(self, name: str, default: Path) -> Path:
        """A setting that names a folder; it is made when it is missing."""
        return self._read(name, default, lambda found: Path(found).expanduser().resolve(), "a folder's path")

    def web_address(self, name: str) -> str:
        """A setting that is an address on the web, without a slash at its end; "" by default."""
        return self._read(name, "", _web_address, "an address such as https://museum.example")

    def logo(self, name: str) -> Path | None:
        """A setting that names a picture file fit to be a logo."""
        found = self.text(name)
        if not found:
            return None
        file = Path(found).expanduser().resolve()
        try:
            read_logo(file.read_bytes())
        except OSError as error:
            raise _said(WrongSetting(name, found, f"an SVG or PNG file ({error.strerror})")) from error
        except ValueError as error:
            raise _said(WrongSetting(name, found, f"an SVG or PNG file, but {error}")) from error
        return file

    def database(self, name: str, default: str) -> dict[str, object]:
        """A database address such as `postgres://user:password@host/name`."""
        found = self.text(name, default)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library warns of an unknown engine; here it is refused
            try:
                read = dict(self._env.db_url_config(found))
            except (ValueError, KeyError):
                read = {}
        if not read.get("ENGINE"):
            raise _said(WrongSetting(name, found, "an address such as postgres://user:password@host/name"))
        return read

    def _read(self, name: str, default: Value, read: Callable[[str], Value], expected: str) -> Value:
        found = self.text(name)
        if not found:
            return default
        try:
            return read(found)
        except ValueError as error:
            raise _said(WrongSetting(name, found, expected)) from error


def learn_languages(folder: Path) -> None:
    """Add a museum's own languages, or end with the one sentence that says what is wrong with a file of theirs."""
    try:
        learn(folder)
        check_languages()
    except WrongLanguageFile as error:
        raise _said(CannotStart(str(error))) from error


def kept_secret(file: Path) -> str:
    """The random secret key of this installation, made on first run in a file that only its owner may read."""
    if file.is_file():
        return file.read_text(encoding="ascii").strip()
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.mkdir(mode=0o700, exist_ok=True)  # nobody else on this machine has business there
    made = secrets.token_urlsafe(64)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(made)
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    finally:
        draft.unlink()
    return made


def is_our_own_https(public_url: str, hosts: list[str]) -> bool:
    """Whether this server itself is what the public reaches by HTTPS: it answers to the host of that address."""
    address = urlsplit(public_url)
    return address.scheme == "https" and validate_host(address.hostname or "", hosts)


def _web_address(found: str) -> str:
    address = urlsplit(found)
    if address.scheme not in ("http", "https") or not address.hostname or address.query or address.fragment:
        raise ValueError(found)
    return found.rstrip("/")


def _whole(found: str, at_least: int) -> int:
    number = int(found)
    if number < at_least:
        raise ValueError(found)
    return number


def _digits(found: str, at_least: int, at_most: int) -> str:
    if not (found.isascii() and found.isdigit() and at_least <= len(found) <= at_most):
        raise ValueError(found)
    return found


def _one_of(found: str, among: tuple[str, ...]) -> str:
    if found not in among:
        raise ValueError(found)
    return found


def _said(wrong: CannotStart) -> CannotStart:
    """Settings are read before there is a command to speak through: the sentence goes to stderr here."""
    os.write(2, f"{wrong}\n".encode())
    return wrong
