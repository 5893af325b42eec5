"""The tab of identity: names, documents with what they say, looks, how sure the station is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file
from station.desktop.fields import LineField
from station.desktop.layout import Scrolling, column, empty, holder, row
from station.desktop.look import px
from station.desktop.pages.residents.change import ChangeDrawer
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.pages.residents.merges import Merges
from station.desktop.pages.residents.outside import outside_drawer, outside_line
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import card, chip, label, sign_line
from station.desktop.picture_file import read_picture_file
from station.domain.clocks import Clock
from station.domain.people import (
    BornPrecision,
    DocumentKind,
    DocumentSeen,
    IdentitySource,
    IdentityState,
    NameKind,
    NewDocument,
    OutsideNumberKind,
    PersonDocument,
    PersonName,
    PersonRecord,
)
from station.domain.person_sheet import IdReading
from station.domain.problems import Refused
from station.usecases.outside_numbers import AddOutsideNumber
from station.usecases.people_changes import (
    AddDocument,
    AddName,
    AddPhoto,
    ChangePerson,
    SetIdentityState,
)
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.sentences_intake import finding_sentence

_NAME_KINDS = (NameKind.USED, NameKind.PRINTED, NameKind.GIVEN_HERE)


class IdentityPart(Part):
    """Who this is, on what the station relies, and what would tell them again."""

    compare = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.change = ChangeDrawer(desk, self._change)
        self.name_drawer = self._name_drawer()
        self.document = self._document_drawer()
        self.identity = self._identity_drawer()
        self.outside = outside_drawer(self._add_outside)
        self.keep(self.change, self.name_drawer, self.document, self.outside, self.identity)
        unknown = self.tr("not known")
        self._facts = FactGrid("residents_facts", unknown)
        self._looks = FactGrid("residents_looks", unknown)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(px(t.SPACE_2))
        self._merges = Merges(desk, self)
        self._lay_out()

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        record = file.person.record
        self._facts.show_facts(self._identity_facts(record))
        self._looks.show_facts(self._look_facts(record))
        self._show_documents(record, file.person.ids)
        self._merges.show_merges(file.person.merges)
        self.change.follow(record)

    def begin(self, clock: Clock) -> None:
        del clock
        self.choose_photo()

    def mend(self, field: str) -> bool:
        if field in self.change.form.fields and self.desk.may(ChangePerson):
            self._open_change()
            self.change.open_drawer(field)
        elif field == "documents" and self.desk.may(AddDocument):
            self.document.open_drawer(field)
        elif field == "state" and self.desk.may(SetIdentityState):
            self.identity.open_drawer(field)
        else:
            return False
        return True

    def take_conflict(self) -> bool:
        if self.file is None or self.change.isHidden():
            return False
        self.change.look_again(self.file.person.record.id)
        return True

    def choose_photo(self) -> None:
        """Let the clerk choose a picture file, and keep it."""
        if not self.desk.may(AddPhoto):
            return
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.bmp *.webp)")
        choose_file(self, self.tr("Choose a photograph"), kinds, self.add_photo)

    def add_photo(self, file: Path) -> None:
        """Keep the picture of a file as this person's newest photograph."""
        if self.file is not None:
            try:
                picture = read_picture_file(file)
            except Refused as refused:
                self.desk.failed.emit(self, refused)
                return
            deed = AddPhoto(self.file.person.record.id, picture)
            self.do(deed, None, self.tr("Photograph kept."))

    def _lay_out(self) -> None:
        verbs = [
            self.verb(Names.CHANGE, self.tr("Change"), ChangePerson, self.change),
            self.verb(Names.ADD_NAME, self.tr("Add name"), AddName, self.name_drawer),
            self.verb(
                Names.SET_IDENTITY, self.tr("Judge identity"), SetIdentityState, self.identity
            ),
        ]
        verbs[0].clicked.connect(self._open_change)
        add = self.verb(Names.ADD_DOCUMENT, self.tr("Add document"), AddDocument, self.document)
        outside = self.verb(
            Names.ADD_OUTSIDE, self.tr("Add outside number"), AddOutsideNumber, self.outside
        )
        body = column(
            self.change,
            self.name_drawer,
            self.document,
            self.outside,
            self.identity,
            card(self.tr("Who this is"), self._facts, more=verbs),
            card(self.tr("Documents"), self._papers, more=[outside, add]),
            card(self.tr("What would tell them again"), self._looks),
            self._merges,
            None,
            gap=t.SPACE_2,
        )
        column(Scrolling(body), parent=self)

    def _open_change(self) -> None:
        if self.file is not None:
            self.change.show_record(self.file.person.record)

    # --- what is shown ------------------------------------------------------------------------

    def _identity_facts(self, record: PersonRecord) -> list[Fact]:
        codes = self.desk.codes
        sure = record.identity_state in {IdentityState.CONFIRMED, IdentityState.PROBABLE}
        state = named(record.identity_state)
        if record.identity_source is not None:
            source = named(record.identity_source)
            state = self.tr("{state}, by {source}").format(state=state, source=source)
        if record.identity_note:
            state = self.tr("{state}: {note}").format(state=state, note=record.identity_note)
        facts = [
            Fact(self.tr("Identity"), state, "" if sure else "warn", wide=True),
            Fact(self.tr("Names"), self._names(record), wide=True),
            Fact(self.tr("Sex"), name_of(record.sex, codes)),
            Fact(self.tr("Born"), self._born(record)),
            Fact(self.tr("Ethnic group"), self._code("ethnic_groups", record.ethnic_group)),
            Fact(self.tr("Home"), self._code("areas", record.area)),
            Fact(self.tr("Address"), record.household_address),
            Fact(self.tr("Lives at"), record.residence),
            Fact(self.tr("Schooling"), self._code("education", record.education)),
            Fact(self.tr("Marriage"), self._code("marital", record.marital)),
        ]
        if self.file is not None and self.file.person.relatives:
            facts.append(Fact(self.tr("Relatives"), self._relatives(self.file), wide=True))
        return facts

    def _names(self, record: PersonRecord) -> QWidget:
        parts: list[QWidget] = [label(record.name, "strong")]
        for name in record.names:
            if name.text == record.name:
                parts.insert(1, chip(named(name.kind), "code"))
            else:
                parts += [label(name.text), chip(named(name.kind), "code")]
        return holder(row(*parts, None, gap=6))

    def _born(self, record: PersonRecord) -> str:
        if record.born is None:
            return ""
        if record.born_precision is BornPrecision.DAY:
            return shown.full_day(record.born)
        forms = {BornPrecision.MONTH: "%Y-%m"}
        written = record.born.strftime(forms.get(record.born_precision, "%Y"))
        return self.tr("{born} ({precision})").format(
            born=written, precision=named(record.born_precision)
        )

    def _code(self, codes: str, code: str) -> str:
        return self.desk.codes[codes].name(code) if code else ""

    def _relatives(self, file: OpenFile) -> str:
        lines = (
            "，".join(filter(None, (each.relation, each.name, each.phone, each.address)))
            for each in file.person.relatives
        )
        return "；".join(lines)

    def _look_facts(self, record: PersonRecord) -> list[Fact]:
        said = record.description
        height = self.tr("%n cm", "", said.height_cm) if said.height_cm else ""
        return [
            Fact(self.tr("Accent"), said.accent),
            Fact(self.tr("Height, build"), "，".join(filter(None, (height, said.build)))),
            Fact(self.tr("Places named"), said.place_words, wide=True),
            Fact(self.tr("Marks"), said.marks, wide=True),
            Fact(self.tr("Clothing"), said.clothing, wide=True),
        ]

    def _show_documents(self, record: PersonRecord, ids: tuple[IdReading, ...]) -> None:
        empty(self._papers)
        readings = {reading.number.written: reading for reading in ids}
        for document in record.documents:
            self._papers.addWidget(self._document(document, readings.get(document.number)))
        if not record.documents:
            words = self.tr("No document seen or told.")
            self._papers.addWidget(label(words, "second"))
        for outside in self.file.person.outside if self.file else ():
            self._papers.addWidget(outside_line(outside, self.desk.now().date()))

    def _document(self, document: PersonDocument, reading: IdReading | None) -> QWidget:
        area = ""
        if reading is not None and reading.area:
            now = "、".join(each for each in reading.area_now if each != reading.area)
            area = reading.area
            if now:
                area = self.tr("{then}, today {now}").format(then=reading.area, now=now)
        head = row(
            chip(named(document.kind), "code"),
            label(document.number, "strong"),
            label(named(document.seen), "second"),
            label(area, "second"),
            None,
        )
        said = [*(reading.findings if reading else ()), *(reading.differences if reading else ())]
        lines = [sign_line("info", "warn", finding_sentence(each), "warn") for each in said]
        return holder(column(head, *lines, gap=2))

    # --- what is done -------------------------------------------------------------------------

    def _name_drawer(self) -> Drawer:
        form = Names.NAME_FORM
        fields = [
            LineField(Names.field("text", form), self.tr("Name"), place="name"),
            ChoiceField(
                Names.field("kind", form),
                self.tr("It is"),
                [(kind, named(kind)) for kind in _NAME_KINDS],
                place="kind",
            ),
        ]
        return Drawer(form, self.tr("Another name"), fields, self.tr("Add"), self._add_name)

    def _document_drawer(self) -> Drawer:
        form = Names.DOCUMENT_FORM
        kinds = [
            DocumentKind.RESIDENT_ID,
            DocumentKind.HOUSEHOLD_BOOK,
            DocumentKind.RESIDENCE_PERMIT,
            DocumentKind.PASSPORT,
            DocumentKind.DISABILITY_CARD,
            DocumentKind.OTHER,
        ]
        fields = [
            ChoiceField(
                Names.field("kind", form),
                self.tr("Kind"),
                [(kind, named(kind)) for kind in kinds],
                place="kind",
                wide=True,
            ),
            LineField(Names.field("number", form), self.tr("Number"), place="documents"),
            LineField(
                Names.field("reason", form),
                self.tr("Reason"),
                place="reason",
                placeholder=self.tr("only when somebody else shows it too"),
            ),
            ChoiceField(
                Names.field("seen", form),
                self.tr("Seen"),
                [(seen, named(seen)) for seen in DocumentSeen],
                place="seen",
                wide=True,
            ),
        ]
        return Drawer(form, self.tr("Another document"), fields, self.tr("Add"), self._add_document)

    def _identity_drawer(self) -> Drawer:
        form = Names.IDENTITY_FORM
        fields = [
            ChoiceField(
                Names.field("state", form),
                self.tr("Identity"),
                [(state, named(state)) for state in IdentityState],
                place="state",
                wide=True,
            ),
            ChoiceField(
                Names.field("source", form),
                self.tr("Rests on"),
                [(source, named(source)) for source in IdentitySource],
                place="source",
                wide=True,
            ),
            LineField(Names.field("reason", form), self.tr("Note"), place="reason", wide=True),
        ]
        title = self.tr("How sure is the station who this is?")
        return Drawer(form, title, fields, self.tr("Save"), self._set_identity)

    def _change(self, deed: ChangePerson) -> None:
        self.do(deed, self.change, self.tr("Changed; what was written before is kept."))

    def _add_name(self, values: dict[str, Any]) -> None:
        if self.file is not None:
            name = PersonName(values["name"] or "", values["kind"] or NameKind.USED)
            deed = AddName(self.file.person.record.id, name)
            self.do(deed, self.name_drawer, self.tr("Name added; it finds the person from now on."))

    def _add_document(self, values: dict[str, Any]) -> None:
        if self.file is None:
            return
        document = NewDocument(
            values["kind"] or DocumentKind.RESIDENT_ID,
            values["documents"] or "",
            values["seen"] or DocumentSeen.TOLD,
        )
        deed = AddDocument(self.file.person.record.id, document, values["reason"] or "")
        self.do(deed, self.document, self.tr("Document added."))

    def _add_outside(self, values: dict[str, Any]) -> None:
        if self.file is None:
            return
        kind = values["kind"] or OutsideNumberKind.FINGERPRINTS
        person_id = self.file.person.record.id
        deed = AddOutsideNumber(person_id, kind, values["number"] or "", values["unit"] or "")
        said = self.tr("Number added; it finds the person from now on.")
        self.do(deed, self.outside, said)

    def _set_identity(self, values: dict[str, Any]) -> None:
        if self.file is None:
            return
        record = self.file.person.record
        deed = SetIdentityState(
            record.id,
            record.version,
            values["state"] or record.identity_state,
            values["source"] or record.identity_source or IdentitySource.SAID,
            values["reason"] or "",
        )
        self.do(deed, self.identity, self.tr("Judgement kept."))
