"""Options read from what was typed: codes by value or name, amounts, counts, files."""

from __future__ import annotations

import argparse
import errno
import json
import os
import re
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from station.cli.outcome import NotServed, wrong_use
from station.domain import fen as money
from station.domain.people import Sex
from station.domain.problems import Refused
from station.domain.typed import MOST_WHOLE, read_whole
from station.whole_file import require_place, write_whole

Code = TypeVar("Code", bound=Enum)

MOST_PICTURE_BYTES = 50_000_000
_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE, "男": Sex.MALE, "女": Sex.FEMALE}


def one_of(kind: type[Code]) -> Callable[[str], Code]:
    """Read a code of an enumeration by its value."""

    def read(text: str) -> Code:
        try:
            return kind(text.strip().lower().replace("-", "_"))
        except ValueError:
            raise _none_of(text, [str(member.value) for member in kind]) from None

    return read


def sex(text: str) -> Sex:
    """Read male, female, 男, 女, or a code of GB/T 2261.1."""
    known = _SEXES.get(text.strip().lower())
    if known is not None:
        return known
    try:
        return Sex(text.strip())
    except ValueError:
        raise _none_of(text, [*_SEXES, *(member.value for member in Sex)]) from None


def fen(text: str) -> int:
    """Read an amount in yuan as whole fen, as far as a record can hold it."""
    try:
        amount = money.read(text)
    except money.NotMoney:
        amount = None
    if amount is None or abs(amount) > MOST_WHOLE:
        words = QCoreApplication.translate("Cli", "“{typed}” is no amount in yuan, as 126.50.")
        raise argparse.ArgumentTypeError(words.format(typed=text))
    return amount


def as_text(word: str) -> str:
    """A word as it was typed, also where the computer does not say that it speaks UTF-8.

    A file whose name was written in another encoding is still found. Wrong use for anything else.
    """
    if is_text(word):
        return word
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        if os.path.lexists(word):
            return word
    words = QCoreApplication.translate("Cli", "“{typed}” is not text in UTF-8.")
    raise wrong_use(words.format(typed=readable(word)))


def readable(text: str) -> str:
    """A file's name as it can be shown and kept, however it was encoded."""
    return text if is_text(text) else os.fsencode(text).decode("gb18030", "replace")


def needed_number(text: str, place: str) -> int:
    """The same where nothing else will do. Wrong use otherwise."""
    if (number := record_number(text)) is not None:
        return number
    words = QCoreApplication.translate("Cli", "“{typed}” is no number.")
    raise wrong_use(words.format(typed=text), place)


def month_sheet_named(text: str) -> tuple[str, str]:
    """Read SHEET/PERIOD, as henan_month/2026-09. Wrong use otherwise."""
    sheet, sign, period = text.strip().partition("/")
    if sign and sheet and period:
        return sheet, period
    words = QCoreApplication.translate("Cli", "“{typed}” is not SHEET/PERIOD.")
    raise wrong_use(words.format(typed=text), "subject")


def is_text(text: str) -> bool:
    """Whether a text can be kept and shown: no half characters, no NUL."""
    return re.search("[\0\ud800-\udfff]", text) is None


def whole(text: str) -> int:
    """Read a whole number, full-width digits too, as far as a record can hold it."""
    try:
        return read_whole(text)
    except Refused:
        words = QCoreApplication.translate("Cli", "“{typed}” is no whole number.")
        raise argparse.ArgumentTypeError(words.format(typed=text)) from None


def how_many(text: str) -> int:
    """Read how many of something are wanted: one at least."""
    if (number := whole(text)) < 1:
        words = QCoreApplication.translate("Cli", "“{typed}”: one at least.")
        raise argparse.ArgumentTypeError(words.format(typed=text))
    return number


def record_number(text: str) -> int | None:
    """The number of a record as it may be written, `12` or `#12`; None for anything else."""
    plain = text.strip().removeprefix("#")
    try:
        return read_whole(plain)
    except Refused:
        return None


def tenths(text: str) -> int:
    """Read a temperature as tenths of a degree: 38.4 is 384."""
    degrees, _dot, part = text.strip().partition(".")
    if re.fullmatch(r"\d{1,4}", degrees) and re.fullmatch(r"\d?", part):
        return int(degrees) * 10 + int(part or 0)
    words = QCoreApplication.translate("Cli", "“{typed}” is no temperature, as 36.5.")
    raise argparse.ArgumentTypeError(words.format(typed=text))


def pair(text: str) -> tuple[str, str]:
    """Read NAME=VALUE."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        words = QCoreApplication.translate("Cli", "“{typed}” is not NAME=VALUE.")
        raise argparse.ArgumentTypeError(words.format(typed=text))
    return name.strip(), value.strip()


def read_bytes(path: str, place: str) -> bytes:
    """The content of a file that the clerk names; a sentence when it cannot be read."""
    file = Path(path)
    try:
        if file.stat().st_size > MOST_PICTURE_BYTES:
            words = QCoreApplication.translate("Cli", "{file} is too large.")
            raise NotServed("file_too_large", words.format(file=path), place)
        return file.read_bytes()
    except OSError as error:
        raise unreadable(path, place, error) from None


def require_readable(path: str, place: str) -> None:
    """Say that a file is not there or may not be read, before anything else is said of it."""
    try:
        Path(path).open("rb").close()
    except OSError as error:
        raise unreadable(path, place, error) from None


def require_writable(path: str, place: str) -> None:
    """Say before a deed is done that the file it makes could not be written; nothing is left."""
    try:
        require_place(Path(path))
    except OSError as error:
        raise _unwritable(path, place, error) from None


def write_bytes(path: str, content: bytes, place: str) -> None:
    """Write a file that the clerk names, whole or not at all; a sentence when it is impossible."""
    try:
        write_whole(Path(path), content)
    except OSError as error:
        raise _unwritable(path, place, error) from None


def _unwritable(path: str, place: str, error: OSError) -> NotServed:
    words = QCoreApplication.translate("Cli", "{file} cannot be written: {why}.")
    return NotServed("file_not_written", words.format(file=path, why=why(error)), place)


def unreadable(path: str, place: str, error: OSError) -> NotServed:
    """The sentence for a file that cannot be read."""
    words = QCoreApplication.translate("Cli", "{file} cannot be read: {why}.")
    return NotServed("file_unreadable", words.format(file=path, why=why(error)), place)


def read_form(path: str) -> Any:
    """The JSON of a form; `-` is standard input."""
    from_stream = path == "-"
    named = QCoreApplication.translate("Cli", "Standard input") if from_stream else path
    try:
        text = _typed_in() if from_stream else Path(path).read_text("utf-8-sig")
    except OSError as error:
        raise unreadable(named, "form", error) from None
    except UnicodeDecodeError:
        words = QCoreApplication.translate("Cli", "{file} is not text in UTF-8.")
        raise wrong_use(words.format(file=named), "form") from None
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        words = QCoreApplication.translate("Cli", "{file} is not JSON: {why}.")
        raise wrong_use(words.format(file=named, why=error), "form") from None


def _typed_in() -> str:
    return "" if sys.stdin is None else sys.stdin.read()


def why(error: OSError) -> str:
    """Why a file does not serve, in a few words for a sentence."""
    if isinstance(error, FileNotFoundError):
        return QCoreApplication.translate("Cli", "it is not there")
    if isinstance(error, PermissionError):
        return QCoreApplication.translate("Cli", "this account may not")
    if isinstance(error, IsADirectoryError):
        return QCoreApplication.translate("Cli", "it is a folder")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return QCoreApplication.translate("Cli", "the disk is full")
    return error.strerror or type(error).__name__


def _none_of(text: str, known: list[str]) -> argparse.ArgumentTypeError:
    words = QCoreApplication.translate("Cli", "“{typed}” is none of these: {known}.")
    return argparse.ArgumentTypeError(words.format(typed=text, known=", ".join(known)))
