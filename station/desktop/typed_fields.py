"""Line fields for what clerks type most: a day, a moment, an amount, an ID number."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt

from station.desktop.fields import LineField
from station.domain.typed import (
    read_coming_day,
    read_coming_moment,
    read_day,
    read_fen,
    read_moment,
)
from station.wording import shown

Now = Callable[[], datetime]
"""The station's clock: `desk.now`."""


class DayField(LineField):
    """A day: `1121`, `11-21`, `昨天` are read; the value is a date."""

    WIDTH = 116

    def __init__(self, name: str, text: str, now: Now, *, place: str = "") -> None:
        super().__init__(
            name,
            text,
            place=place,
            width=self.WIDTH,
            read=lambda typed: read_day(typed, now().date()),
            write=shown.full_day,
        )


class ComingDayField(LineField):
    """A day that is still to come: `1123`, `23`, `明天` are read; the value is a date."""

    def __init__(self, name: str, text: str, now: Now, *, place: str = "") -> None:
        super().__init__(
            name,
            text,
            place=place,
            width=DayField.WIDTH,
            read=lambda typed: read_coming_day(typed, now().date()),
            write=shown.full_day,
        )


class MomentField(LineField):
    """A moment: `0241`, `昨天 22:30`, `1120 2230` are read; the value is a datetime.

    Minutes are shown and typed. The minute that was shown means the moment shown, the minute that
    is now means now: neither lies before what happened a few seconds ago. Read again, the same
    minute is the same moment.
    """

    WIDTH = 148

    def __init__(self, name: str, text: str, now: Now, *, place: str = "") -> None:
        self._now = now
        self._shown: datetime | None = None
        self._last_read: datetime | None = None
        super().__init__(
            name,
            text,
            place=place,
            width=self.WIDTH,
            read=self._read_moment,
            write=self._write_moment,
        )

    def show_value(self, value: Any) -> None:
        self._shown, self._last_read = value, None
        super().show_value(value)

    def _read_moment(self, typed: str) -> datetime:
        now = self._now()
        read = read_moment(typed, now)
        exact = (each for each in (self._shown, self._last_read, now) if each is not None)
        self._last_read = next((each for each in exact if _minute(each) == read), read)
        return self._last_read

    def _write_moment(self, when: Any) -> str:
        return shown.moment(when, self._now().date())


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


class ComingMomentField(MomentField):
    """A moment still to come: `1800` is the next time it is six in the evening."""

    def _read_moment(self, typed: str) -> datetime:
        return read_coming_moment(typed, self._now())


class MoneyField(LineField):
    """An amount in yuan on the screen, whole fen as value; figures stand to the right."""

    WIDTH = 104

    def __init__(self, name: str, text: str, *, place: str = "", unit: str = "") -> None:
        super().__init__(
            name,
            text,
            place=place,
            width=self.WIDTH,
            unit=unit,
            read=read_fen,
            write=shown.money,
        )
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)


class IdField(LineField):
    """An ID number as it stands on the card; blanks and full-width digits are smoothed.

    Nothing is ever refused: give `check_with` the rules, and let `settled` fill what the number
    tells (birth date, sex, county) into other fields by `derive`.
    """

    def __init__(self, name: str, text: str, *, place: str = "") -> None:
        super().__init__(name, text, place=place, read=_smooth, write=str)


def _smooth(typed: str) -> str:
    return "".join(unicodedata.normalize("NFKC", typed).split()).upper()
