"""The form that changes what is written of a person, and what another desk wrote meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, from_list
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.layout import empty
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.parts import Banner, Button
from station.domain.births import Birth, birth_problems, read_birth
from station.domain.people import (
    BornPrecision,
    Description,
    NameKind,
    PersonFacts,
    PersonRecord,
    Sex,
)
from station.domain.person_sheet import PersonSheet
from station.domain.typed import read_whole
from station.usecases.people_changes import ChangePerson
from station.usecases.person_sheet import PersonFile
from station.wording.naming import name_of

_LOOKS = ("accent", "place_words", "marks", "build", "height_cm", "clothing")
_SEXES = (Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)


class ChangeDrawer(Drawer):
    """Every fact of a person in the order of the paper.

    A save that meets another desk's keeps what was typed, says what differs, and lets the clerk
    choose: save over it, or take what the other desk wrote.
    """

    def __init__(self, desk: Desk, does: Callable[[ChangePerson], object]) -> None:
        self._desk = desk
        self._record: PersonRecord | None = None
        self._change = does
        super().__init__(
            Names.CHANGE_FORM,
            QCoreApplication.translate("ChangeDrawer", "Change what is written"),
            self._fields(),
            QCoreApplication.translate("ChangeDrawer", "Save"),
            self._save_values,
        )
        self.form["born"].check_with(lambda birth: birth_problems(birth, self._today()))
        self.closed.connect(lambda: empty(self.told))

    def show_record(self, record: PersonRecord) -> None:
        """Fill the form with what is written now."""
        self._record = record
        empty(self.told)
        for place, value in _values(record, self._today()).items():
            self.form[place].show_value(value)

    def follow(self, record: PersonRecord) -> None:
        """Keep up with the record while the form is put away; an open one keeps its version."""
        if self.isHidden():
            self._record = record

    def look_again(self, person_id: int) -> None:
        """Fetch what the other desk wrote, to lay it beside what is typed here."""
        self._desk.ask(self, PersonFile(person_id), self._show_conflict)

    def _fields(self) -> list[Field]:
        form, codes = Names.CHANGE_FORM, self._desk.codes
        tr = _words()

        def line(place: str, *, wide: bool = False, width: int = 0) -> LineField:
            return LineField(
                Names.field(place, form), tr[place], place=place, wide=wide, width=width
            )

        def code(place: str, name: str) -> CodeField:
            return CodeField(
                Names.field(place, form), tr[place], from_list(codes[name]), place=place
            )

        return [
            line("name"),
            ChoiceField(
                Names.field("sex", form),
                tr["sex"],
                [(sex, name_of(sex, codes)) for sex in _SEXES],
                place="sex",
            ),
            LineField(
                Names.field("born", form), tr["born"], place="born", width=116, read=read_birth
            ),
            code("ethnic_group", "ethnic_groups"),
            code("area", "areas"),
            line("household_address"),
            line("residence"),
            code("education", "education"),
            code("marital", "marital"),
            line("accent"),
            line("place_words", wide=True),
            line("marks", wide=True),
            LineField(
                Names.field("height_cm", form),
                tr["height_cm"],
                place="height_cm",
                width=72,
                unit=QCoreApplication.translate("ChangeDrawer", "cm"),
                read=read_whole,
            ),
            line("build"),
            line("clothing", wide=True),
        ]

    def _save_values(self, values: dict[str, Any]) -> None:
        if self._record is not None:
            facts = _facts(values, self._record)
            self._change(ChangePerson(self._record.id, self._record.version, facts))

    def _show_conflict(self, sheet: PersonSheet) -> None:
        if self._record is None or self._record.id != sheet.record.id:
            return
        theirs = sheet.record
        differing = self._differing(
            _values(self._record, self._today()), _values(theirs, self._today())
        )
        mine = Button(
            Names.CONFLICT_MINE,
            QCoreApplication.translate("ChangeDrawer", "Save mine over it"),
            press=lambda: self._save_over(theirs),
        )
        other = Button(
            Names.CONFLICT_THEIRS,
            QCoreApplication.translate("ChangeDrawer", "Take theirs"),
            press=lambda: self.show_record(theirs),
        )
        empty(self.told)
        self.told.addWidget(
            Banner(
                "warn",
                QCoreApplication.translate(
                    "ChangeDrawer", "Another desk has changed this person meanwhile"
                ),
                other,
                mine,
                second="\n".join(differing),
                name=Names.CONFLICT,
            )
        )

    def _differing(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
        words = _words()
        form = QCoreApplication.translate("ChangeDrawer", "{field}: “{before}” became “{after}”")
        lines = [
            form.format(
                field=words[place],
                before=self._written(place, before[place]) or "—",
                after=self._written(place, after[place]) or "—",
            )
            for place in before
            if before[place] != after[place]
        ]
        other = QCoreApplication.translate("ChangeDrawer", "Names, documents or the judgement.")
        return lines or [other]

    def _written(self, place: str, value: Any) -> str:
        field = self.form[place]
        if isinstance(field, CodeField) and value:
            lists = {"area": "areas", "ethnic_group": "ethnic_groups"}
            return self._desk.codes[lists.get(place, place)].name(value)
        if isinstance(value, Sex):
            return name_of(value, self._desk.codes)
        return "" if value is None else str(value)

    def _today(self) -> date:
        return self._desk.now().date()

    def _save_over(self, theirs: PersonRecord) -> None:
        self._record = theirs
        empty(self.told)
        self.save()


def _words() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("ChangeDrawer", "Name"),
        "sex": QCoreApplication.translate("ChangeDrawer", "Sex"),
        "born": QCoreApplication.translate("ChangeDrawer", "Birth or age"),
        "ethnic_group": QCoreApplication.translate("ChangeDrawer", "Ethnic group"),
        "area": QCoreApplication.translate("ChangeDrawer", "Home"),
        "household_address": QCoreApplication.translate("ChangeDrawer", "Address"),
        "residence": QCoreApplication.translate("ChangeDrawer", "Lives at"),
        "education": QCoreApplication.translate("ChangeDrawer", "Schooling"),
        "marital": QCoreApplication.translate("ChangeDrawer", "Marriage"),
        "accent": QCoreApplication.translate("ChangeDrawer", "Accent"),
        "place_words": QCoreApplication.translate("ChangeDrawer", "Places named"),
        "marks": QCoreApplication.translate("ChangeDrawer", "Marks"),
        "height_cm": QCoreApplication.translate("ChangeDrawer", "Height"),
        "build": QCoreApplication.translate("ChangeDrawer", "Build"),
        "clothing": QCoreApplication.translate("ChangeDrawer", "Clothing"),
    }


def _values(record: PersonRecord, today: date) -> dict[str, Any]:
    """What the form shows of a record, by place."""
    plain = ("name", "sex", "household_address", "residence")
    codes = ("ethnic_group", "area", "education", "marital")
    values = {place: getattr(record, place) for place in plain}
    values |= {place: getattr(record, place) or None for place in codes}
    values |= {place: getattr(record.description, place) for place in _LOOKS}
    values["born"] = _birth(record, today)
    return values


def _birth(record: PersonRecord, today: date) -> Birth | None:
    """The birth as it is typed: an age by eye as an age."""
    if record.born is None:
        return None
    if record.age_estimated:
        return Birth(None, BornPrecision.ESTIMATED, record.age(today))
    return Birth(record.born, record.born_precision)


def _facts(values: Mapping[str, Any], record: PersonRecord) -> PersonFacts:
    """What was typed as facts; the kind of the name stays what it was."""
    birth: Birth = values["born"] or Birth()
    kinds = {name.text: name.kind for name in record.names}
    looks = {place: values[place] for place in _LOOKS}
    height = looks.pop("height_cm")
    said = Description(height_cm=height, **{place: text or "" for place, text in looks.items()})
    texts = ("household_address", "residence", "ethnic_group", "area", "education", "marital")
    return PersonFacts(
        name=values["name"] or "",
        name_kind=kinds.get(values["name"] or "", NameKind.USED),
        sex=values["sex"] or Sex.UNKNOWN,
        born=birth.born,
        born_precision=birth.precision if birth.born else BornPrecision.DAY,
        age=birth.estimate,
        description=said,
        **{place: values[place] or "" for place in texts},
    )
