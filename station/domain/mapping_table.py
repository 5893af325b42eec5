"""A table of a template, asked value by value; what is wrong is gathered with its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from station.domain.mappings import MappingTrouble
from station.domain.problems import Problem

Choice = TypeVar("Choice", bound=StrEnum)


class Table:
    """One table of a template; all tables of a template gather their problems in one list."""

    def __init__(
        self, data: Mapping[str, Any], place: str = "", problems: list[Problem] | None = None
    ) -> None:
        self.data = data
        self.place = place
        self.problems: list[Problem] = [] if problems is None else problems

    def called(self, name: str) -> None:
        """Add to the place what a person calls it by: the head of a column."""
        if name:
            self.place = f"{self.place} ({name})"

    def wrong(self, code: MappingTrouble, name: str, **data: object) -> None:
        """Something is wrong with the value of a name."""
        place = f"{self.place}, {name}" if self.place else name
        self.problems.append(Problem(code, place, {"place": place, **data}))

    def known(self, names: Collection[str]) -> None:
        """Any other word than these is a slip of the pen."""
        for name in self.data:
            if name not in names:
                known = ", ".join(sorted(names))
                self.wrong(MappingTrouble.UNKNOWN_WORD, name, written=name, known=known)

    def text(self, name: str, *, required: bool = False) -> str:
        """A text, empty when it is not said."""
        value = self.data.get(name, "")
        if not isinstance(value, str):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted="text")
            return ""
        if required and not value.strip():
            self.wrong(MappingTrouble.MISSING, name)
        return value

    def flag(self, name: str) -> bool:
        """Yes or no, no when it is not said."""
        value = self.data.get(name, False)
        if not isinstance(value, bool):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted="true, false")
            return False
        return value

    def number(self, name: str, least: int, most: int, otherwise: int) -> int:
        """A whole number within bounds."""
        value = self.data.get(name, otherwise)
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted=f"{least}–{most}")
            return otherwise
        if name in self.data and not least <= value <= most:
            self.wrong(MappingTrouble.OUT_OF_RANGE, name, written=value, least=least, most=most)
            return otherwise
        return value

    def choice(self, name: str, among: type[Choice], otherwise: Choice | None = None) -> Choice:
        """One of some words; without `otherwise` it must be said."""
        value = self.data.get(name)
        if value in {each.value for each in among}:
            return among(value)
        if value is None and otherwise is not None:
            return otherwise
        known = ", ".join(each.value for each in among)
        self.wrong(MappingTrouble.NOT_ONE_OF, name, written=value or "", known=known)
        return otherwise or next(iter(among))

    def table(self, name: str) -> Table:
        """A table within, empty when it is not there."""
        value = self.data.get(name, {})
        place = f"{self.place}, {name}" if self.place else name
        if not isinstance(value, dict):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted="[…]")
            value = {}
        return Table(value, place, self.problems)

    def tables(self, name: str, *, needed: bool = True) -> list[Table]:
        """A list of tables."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted="[[…]]")
            return []
        if needed and not value:
            self.wrong(MappingTrouble.MISSING, name)
        before = f"{self.place}, " if self.place else ""
        return [
            Table(each, f"{before}{name}.{number}", self.problems)
            for number, each in enumerate(value, 1)
        ]

    def list(self, name: str) -> list[str]:
        """A list of texts."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.wrong(MappingTrouble.WRONG_KIND, name, written=value, wanted="[text, …]")
            return []
        return value

    def texts(self) -> Mapping[str, str]:
        """The whole table as pairs of texts: our code and theirs."""
        return {name: self.text(name, required=True) for name in self.data}
