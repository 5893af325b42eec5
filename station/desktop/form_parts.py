"""The fields of one form: each is named after the form and its place in the request."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from enum import Enum

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.fields import LineField, TextField
from station.desktop.typed_fields import ComingDayField, DayField, MomentField, Now
from station.wording.naming import named


class FormParts:
    """Makes the fields of the form `name`; a field's place is the one its problems name."""

    def __init__(self, name: str, now: Now) -> None:
        self._name, self._now = name, now

    def line(self, place: str, words: str) -> LineField:
        """One line to type in."""
        return LineField(self._field(place), words, place=place)

    def text(self, place: str, words: str, lines: int = 3, *, value: str = "") -> TextField:
        """Several lines to write in, with what is known already."""
        field = TextField(self._field(place), words, place=place, lines=lines)
        field.show_value(value)
        return field

    def choice(
        self, place: str, words: str, members: Iterable[Enum], columns: int = 0
    ) -> ChoiceField:
        """One of several codes, by their names."""
        options = [(each, named(each)) for each in members]
        return ChoiceField(self._field(place), words, options, place=place, columns=columns)

    def ticks(
        self, place: str, words: str, options: Sequence[tuple[Hashable, str]], columns: int = 1
    ) -> TicksField:
        """Any of several things."""
        return TicksField(self._field(place), words, list(options), place=place, columns=columns)

    def coming_day(self, place: str, words: str) -> ComingDayField:
        """A day that is still to come."""
        return ComingDayField(self._field(place), words, self._now, place=place)

    def day(self, place: str, words: str) -> DayField:
        """A day."""
        return DayField(self._field(place), words, self._now, place=place)

    def moment(self, words: str, place: str = "happened_at", *, blank: bool = False) -> MomentField:
        """A moment: now unless another one is typed; `blank` ones are always typed."""
        field = MomentField(self._field(place), words, self._now, place=place)
        if not blank:
            field.show_value(self._now())
        return field

    def _field(self, place: str) -> str:
        return f"{self._name}_{place}"
