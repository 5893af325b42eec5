"""Requests built from options or from a JSON form: the fields of a record are its words.

An option is a field with hyphens (`--found-place`), a key of a form is a field as it is. Both
go through `build`, so a script and a clerk are told the same about what they wrote.
"""

from __future__ import annotations

import argparse
import types
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from PySide6.QtCore import QCoreApplication

from station.cli.grammar import NotAsked
from station.cli.outcome import wrong_use
from station.cli.reading import fen, is_text, one_of, pair, sex, tenths, whole
from station.domain.people import Sex
from station.domain.typed import MOST_WHOLE

Record = TypeVar("Record")
ReadMoment = Callable[[str, str], datetime]


class Options(Protocol):
    """A parser, or a group of its options."""

    def add_argument(self, *names: str, **said: Any) -> argparse.Action: ...


_KEYS = {"class": "assistance_class"}


def add_fields(
    parser: Options,
    kind: type,
    *,
    but: Collection[str] = (),
    required: Collection[str] = (),
    told: Collection[str] = (),
) -> None:
    """Give a command one option for each plain field of a record.

    `told` are the fields that the help calls needed though a form may say them instead.
    """
    if isinstance(parser, NotAsked):
        return
    hints = get_type_hints(kind)
    for field in fields(kind):
        if field.name not in but:
            said: dict[str, Any] = {"required": field.name in required}
            if field.name in told:
                said["help"] = QCoreApplication.translate("Cli", "needed, unless a form says it")
            _add_field(parser, field.name, _core(hints[field.name]), said)


def _add_field(parser: Options, name: str, hint: Any, said: dict[str, Any]) -> None:
    shown = name.removesuffix("_fen").removesuffix("_tenths")
    said |= {"dest": name, "default": None}
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (tuple, frozenset):
        shown = shown.removesuffix("s")
    option = "--" + shown.replace("_", "-")
    if hint is bool:
        parser.add_argument(option, action=argparse.BooleanOptionalAction, **said)
        return
    if origin in (tuple, frozenset):
        said["action"], hint = "append", inner[0]
    elif origin is not None:
        said["action"], said["type"], said["metavar"] = "append", pair, "NAME=TEXT"
        parser.add_argument(option, **said)
        return
    said["metavar"], said["type"] = _reader(name, hint)
    parser.add_argument(option, **said)


def _reader(name: str, hint: Any) -> tuple[str, Callable[[str], Any]]:
    if name.endswith("_fen"):
        return "YUAN", fen
    if name.endswith("_tenths"):
        return "DEGREES", tenths
    if hint is Sex:
        return "{male,female}", sex
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "{" + ",".join(str(member.value) for member in hint) + "}", one_of(hint)
    if hint is int:
        return "NUMBER", whole
    if hint is datetime:
        return "TIME", str
    return ("DAY" if hint is date else "TEXT"), str


def given(options: argparse.Namespace, kind: type) -> dict[str, Any]:
    """What was said of a record's fields on the command line."""
    said = {field.name: getattr(options, field.name, None) for field in fields(kind)}
    return {name: value for name, value in said.items() if value is not None}


def build(kind: type[Record], facts: object, read_moment: ReadMoment, place: str = "") -> Record:
    """A record from what was said; wrong use for an unknown key or a value that cannot be."""
    if not isinstance(facts, Mapping):
        raise _wrong(place.rstrip(".") or "form", facts)
    hints = get_type_hints(kind)
    built: dict[str, Any] = {}
    for key, value in facts.items():
        name = _KEYS.get(str(key), str(key))
        if name not in hints or name.startswith("_"):
            words = QCoreApplication.translate("Cli", "“{key}” is not known in a form.")
            raise wrong_use(words.format(key=f"{place}{key}"), f"{place}{key}")
        if value is not None:
            built[name] = _value(hints[name], value, read_moment, f"{place}{key}")
    try:
        return kind(**built)
    except TypeError:
        missing = sorted(_needed(kind) - set(built))
        words = QCoreApplication.translate("Cli", "Missing: {0}.")
        named = ", ".join(f"{place}{each}" if place else _option(each) for each in missing)
        raise wrong_use(words.format(named), f"{place}{missing[0]}") from None


def _option(field: str) -> str:
    """A field as the command line has it."""
    return "--" + field.removesuffix("_fen").removesuffix("_tenths").replace("_", "-")


def _needed(kind: Any) -> set[str]:
    from dataclasses import MISSING

    return {
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }


def _value(hint: Any, value: Any, read_moment: ReadMoment, place: str) -> Any:
    hint = _core(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (tuple, frozenset):
        listed = value if isinstance(value, list | tuple) else [value]
        return origin(
            _value(inner[0], each, read_moment, f"{place}.{index}")
            for index, each in enumerate(listed)
        )
    if origin is not None:
        return {
            _value(inner[0], key, read_moment, place): _value(inner[1], each, read_moment, place)
            for key, each in _pairs(value, place)
        }
    if is_dataclass(hint) and isinstance(hint, type):
        return build(hint, value, read_moment, f"{place}.")
    return _plain(hint, value, read_moment, place)


def _pairs(value: Any, place: str) -> list[tuple[Any, Any]]:
    """NAME=TEXT of the options, or an object of a form."""
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, list) and all(isinstance(each, tuple) for each in value):
        return value
    raise _wrong(place, value)


def _plain(hint: Any, value: Any, read_moment: ReadMoment, place: str) -> Any:
    no_number = hint is int and isinstance(value, bool)
    if isinstance(value, hint) and _can_be_kept(value) and not no_number:
        return value
    try:
        if hint is datetime:
            return read_moment(value, place)
        if hint is date:
            return read_moment(value, place).date()
        if hint is Sex:
            return sex(value)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return one_of(hint)(value)
        if hint is int:
            return whole(value)
    except (AttributeError, TypeError, ValueError, argparse.ArgumentTypeError):
        pass
    raise _wrong(place, value)


def _can_be_kept(value: object) -> bool:
    """Whether a record holds it on either engine: no half characters, no number without end."""
    if isinstance(value, int):
        return abs(value) <= MOST_WHOLE
    return not isinstance(value, str) or is_text(value)


def _core(hint: Any) -> Any:
    """The type without `| None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def _wrong(place: str, value: object) -> Exception:
    words = QCoreApplication.translate("Cli", "{place}: “{value}” cannot be read.")
    return wrong_use(words.format(place=place, value=value), place)
