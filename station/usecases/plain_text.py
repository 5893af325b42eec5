"""A request as every database can keep it: characters that none stores are left out at the door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from station.domain.typed import storable

T = TypeVar("T")


def storable_request(request: T) -> T:
    """The request without them, however deep they stand; the same one when it holds none."""
    return cast("T", _cleaned(request))


def _cleaned(value: Any) -> Any:
    kind = type(value)
    cleaner = _CLEANERS.get(kind)
    if cleaner is None:
        cleaner = _CLEANERS[kind] = _cleaner(kind)
    return cleaner(value)


_CLEANERS: dict[type[Any], Callable[[Any], Any]] = {}
"""How values of a kind are cleaned, found once: a request has many values of a few kinds."""


def _cleaner(kind: type[Any]) -> Callable[[Any], Any]:
    if kind is str:
        return storable
    if kind in {tuple, list, set, frozenset}:
        return _collection
    if kind is dict:
        return _mapping
    if is_dataclass(kind):
        names = tuple(field.name for field in fields(kind) if field.init)
        return lambda record: _record(record, names)
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _collection(values: Any) -> Any:
    cleaned = [(each, _cleaned(each)) for each in values]
    if all(old is new for old, new in cleaned):
        return values
    return type(values)(new for _old, new in cleaned)


def _mapping(values: dict[Any, Any]) -> dict[Any, Any]:
    cleaned = {_cleaned(key): _cleaned(value) for key, value in values.items()}
    return values if cleaned == values else cleaned


def _record(record: Any, names: tuple[str, ...]) -> Any:
    told = ((name, getattr(record, name)) for name in names)
    changed = {name: new for name, old in told if (new := _cleaned(old)) is not old}
    return replace(record, **changed) if changed else record
