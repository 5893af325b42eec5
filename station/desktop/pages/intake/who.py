"""Section one: who it is. A search first; then somebody known, or a new person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QImage

from station.desktop import tokens as t
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.fields import LineField, Note
from station.desktop.form import Form
from station.desktop.layout import column, holder, row
from station.desktop.pages.intake.known_face import KnownFace
from station.desktop.pages.intake.person_fields import face_fields, more_fields, new_person
from station.desktop.pages.intake.section import Section, SectionState
from station.desktop.parts import Button, label
from station.desktop.photo import PhotoPart, picture_of
from station.domain.descriptions import accent_place, speaks_of_a_mark
from station.domain.identity import age_on
from station.domain.people import NewPerson, PersonTrouble, Searched, Sex
from station.domain.person_sheet import IdReading
from station.domain.problems import Problem, Refused
from station.domain.queries import read_query
from station.domain.search import Hit
from station.usecases.person_sheet import IdFacts
from station.wording.sentences import sentence
from station.wording.sentences_intake import finding_sentence


class WhoSection(Section):
    """One search line at first; the fields of a new person open after a search has run."""

    searched_for = Signal(str)
    """What is typed into the search line."""
    opened = Signal()
    """The fields of a new person are open, or somebody known was taken."""
    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("One: who it is"), self.tr("One: who"))
        self._desk = desk
        self.known: Hit | None = None
        self.photo: bytes | None = None
        self._ran = ""
        self._enter_waits = False
        self._make_search()
        self._make_face()
        self._known = self._known_face()
        self.add(self._search_face, self._known, self._new_face)
        self._show_face()

    # --- searching ---------------------------------------------------------------------------

    def _make_search(self) -> None:
        self._search = LineField(
            Intake.SEARCH,
            self.tr("Find"),
            wide=True,
            placeholder=self.tr("Name, pinyin, ID number; unknown: sex, age, accent, marks"),
        )
        self._search_form = self.add_form(Form([self._search]))
        self._search_form.finished.disconnect(self.finished)
        self._search_form.finished.connect(self._enter)
        self._search.edit.textEdited.connect(self._typed_search)
        self._told = label("", "second", wrap=True)
        self._new = Button(Intake.NEW_PERSON, self.tr("New person"), key="Enter")
        self._new.clicked.connect(self._enter)
        self._new.setEnabled(False)
        line = row(t.LABEL_COLUMN + t.SPACE_2, self._told, self._new)
        line.setStretch(1, 1)
        self._search_face = holder(column(self._search_form, line, gap=6))
        self._tell()

    def show_found(self, text: str, count: int) -> None:
        """Be told that a search for a text has run, and how many it found."""
        self._ran = text
        self._new.setEnabled(bool(text))
        self._tell(count)
        if self._enter_waits and text == self.search_text():
            self._enter_waits = False
            self.open_new()

    def search_for(self, text: str) -> None:
        """Write a text into the search line and look it up."""
        self._search.retype(text)
        self.searched_for.emit(self.search_text())

    def search_text(self) -> str:
        """Give what is typed into the search line."""
        return self._search.edit.text().strip()

    def searched(self, seen: frozenset[int]) -> Searched | None:
        """Give the proof of the search; None while none has run."""
        return Searched(self._ran, seen) if self._ran else None

    def _typed_search(self, _text: str) -> None:
        self._enter_waits = False
        self.searched_for.emit(self.search_text())

    def _enter(self) -> None:
        text = self.search_text()
        if not text:
            return
        if text == self._ran:
            self.open_new()
        else:
            self._enter_waits = True
            self.searched_for.emit(text)

    def _tell(self, count: int | None = None) -> None:
        if count is None:
            self._told.setText(self.tr("The search comes first; a new person opens after it."))
        elif count:
            self._told.setText(
                self.tr(
                    "%n found, at the right. None of them: Enter writes a new person.", "", count
                )
            )
        else:
            self._told.setText(self.tr("Nobody like this is known. Enter writes a new person."))

    # --- a new person ------------------------------------------------------------------------

    def _make_face(self) -> None:
        self._face = self.add_form(Form(face_fields(self._desk)))
        self._face.finished.disconnect(self.finished)
        self._face.finished.connect(self._after_face)
        self._more = self.add_form(Form(more_fields(self._desk)))
        self.photo_place = PhotoPart(Intake.PHOTO)
        self._connect_photo(self.photo_place)
        self._photo_note = Note(Intake.PHOTO)
        self._again = Button(Intake.SEARCH_AGAIN, self.tr("search again"), "link")
        self._again.clicked.connect(self.search_again)
        self._told_ran = label("", "last")
        self._fold = Button(Intake.MORE, self.tr("More: other names, papers, address"), "link")
        self._fold.clicked.connect(lambda: self.show_more(self._more.isHidden()))
        fields = row(self._face, self.photo_place, gap=t.SPACE_4)
        fields.setStretch(0, 1)
        ran = row(self._told_ran, self._again, None, self._fold)
        self._new_face = holder(column(fields, self._photo_note, self._more, ran, gap=6))
        self._more.hide()
        self._face["document_reason"].set_optional_shown(False)
        for place in ("id_number", "sex", "born", "area"):
            self._face[place].settled.connect(self._read_id)
        self["accent"].settled.connect(self._read_id)

    def _connect_photo(self, part: PhotoPart) -> None:
        part.given.connect(self.take_photo)
        part.camera_wanted.connect(self.camera_wanted)
        part.file_wanted.connect(self.file_wanted)

    def open_new(self) -> None:
        """Open the fields of a new person, filled with what the search line says."""
        self.known = None
        if not any(self._face.typed().values()):
            self._take_over()
        self._show_face(new=True)
        first = next((f for f in self._face.fields.values() if not f.typed()), None)
        QTimer.singleShot(0, self, (first or self._face["name"]).control().setFocus)
        self.opened.emit()
        self.edited.emit()

    def show_more(self, shown: bool) -> None:
        """Fold the rarer fields out or in."""
        self._more.setVisible(shown)
        if shown:
            self._more.start()

    def take_photo(self, given: Path | QImage) -> None:
        """Take a picture into the form; one that is none is refused beside the box."""
        try:
            self.show_photo(picture_of(given))
        except Refused as refused:
            self._photo_note.say(sentence(refused.problems[0]), stops=True)
            return
        self.edited.emit()
        self.settled.emit()

    def show_photo(self, picture: bytes | None) -> None:
        """Show a picture that was taken before."""
        self.photo = picture
        self._photo_note.say("", stops=False)
        self.photo_place.show_photo(picture)
        self._known.show_photo(picture)

    def show_known_photo(self, hit: Hit, picture: bytes) -> None:
        """Show the photograph of an earlier time, unless a new one or somebody else was taken."""
        if self.photo is None and hit is self.known:
            self._known.show_photo(picture)

    def _after_face(self) -> None:
        self.finished.emit()

    def _take_over(self) -> None:
        """Write what the search line says into the fields it belongs to."""
        query = read_query(self._ran, self._desk.codes.areas)
        said: dict[str, object] = {
            "name": query.name,
            "id_number": query.id_number.written if query.id_number else "",
            "born": "" if query.age is None else str(query.age),
            "sex": query.sex or "",
            **_described(query.words),
        }
        for place, text in said.items():
            if text:
                self[place].retype(str(text))
        self._face["born"].settle()
        self._read_id()

    def _read_id(self) -> None:
        """Ask what the number says; it fills what is empty and overwrites nothing."""
        known = self.readable()
        number = known["id_number"]
        if not number:
            self._face["id_number"].show_problems(())
            self.say_at_head("")
            return
        born = known["born"]
        own = self._own_fields()
        question = IdFacts(
            number,
            Sex.UNKNOWN if "sex" in own or known["sex"] is None else known["sex"],
            None if "born" in own or born is None else born.born,
            "" if "area" in own else known["area"] or "",
            known["accent"] or "",
        )
        self._desk.ask(self, question, lambda reading: self._show_reading(number, reading))

    def _own_fields(self) -> set[str]:
        """Which fields hold nothing but what the number said."""
        lines = {"born": self._face["born"], "area": self._face["area"]}
        return {p for p, f in lines.items() if isinstance(f, LineField) and f.derived}

    def _show_reading(self, typed: str, reading: IdReading) -> None:
        if typed != self.readable()["id_number"]:
            return  # another number stands there by now, or none
        number = reading.number
        source = self.tr("from the ID number")
        born, area, sex = (self._face[place] for place in ("born", "area", "sex"))
        if number.born is not None and isinstance(born, LineField) and _free(born):
            born.derive(number.born.isoformat(), source)
        if number.area_code and reading.area and isinstance(area, LineField) and _free(area):
            area.derive(number.area_code, self.tr("from ID"))
            area.edit.setCursorPosition(0)
        if number.sex and not sex.typed():
            sex.show_value(Sex(number.sex))
        said = (*reading.differences, *reading.findings)
        field = self._face["id_number"]
        field.note.say(finding_sentence(said[0]) if said else "", stops=False)
        field.set_state("warn" if said else "")
        self.say_at_head(self.tr("ID number doubtful") if said else "")
        self.settled.emit()

    def person(self) -> NewPerson:
        """Read the new person; raises Refused, shown at its fields."""
        return new_person(self.values())

    def guess(self) -> NewPerson:
        """Give what can be read of the new person so far."""
        return new_person(self.readable())

    # --- somebody known ----------------------------------------------------------------------

    def _known_face(self) -> KnownFace:
        face = KnownFace()
        self._connect_photo(face.photo)
        face.not_them.connect(self.search_again)
        return face

    def take_known(self, hit: Hit, facts: str) -> None:
        """Take somebody who was here before; the facts are said in words."""
        self.known = hit
        self._known.show_person(hit.name, facts, self.photo)
        self._show_face()
        self.opened.emit()
        self.edited.emit()
        self.settled.emit()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """A number that somebody else carries opens the line that asks why."""
        found = tuple(problems)
        self._more.setVisible(not self._more.isHidden() or any(self._more.typed().values()))
        left = super().show_problems(found)
        if any(problem.code is PersonTrouble.DOCUMENT_TAKEN for problem in found):
            self._face["document_reason"].set_optional_shown(True)
            self._face["document_reason"].control().setFocus()
        return left

    def reason(self) -> str:
        """Give why somebody new shows a number that somebody else carries."""
        return self._face["document_reason"].typed().strip()

    def search_again(self) -> None:
        """Go back to the search line; what was typed below it is kept."""
        self.known = None
        self._show_face()
        self._search.edit.setFocus()
        self._search.edit.selectAll()
        self.searched_for.emit(self.search_text())
        self.edited.emit()

    # --- the whole ---------------------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Whether the fields of a new person are open."""
        return not self._new_face.isHidden()

    @property
    def is_open(self) -> bool:
        """Whether it is said who this is: somebody known, or a new person."""
        return self.is_new or self.known is not None

    def title_words(self) -> str:
        """Name the form for the list of drafts."""
        if self.known is not None:
            return self.known.name
        return self._face["name"].typed().strip() or self.search_text()

    def age(self, today: date) -> int | None:
        """Give full years as far as known."""
        if self.known is not None:
            return _age(self.known.born, today)
        birth = self.readable()["born"]
        return None if birth is None else birth.age(today)

    def sex(self) -> Sex:
        """Give the sex as far as known."""
        if self.known is not None:
            return self.known.sex
        sex = self.readable()["sex"]
        return Sex.UNKNOWN if sex is None else sex

    def is_filled(self) -> bool:
        return self.is_open

    def state(self) -> SectionState:
        if not self.is_open and not self.search_text():
            return SectionState(QCoreApplication.translate("Section", "search first"))
        return super().state()

    def typed(self) -> dict[str, Any]:
        return {**super().typed(), "is_new": self.is_new, "searched": self._ran}

    def retype(self, typed: Mapping[str, Any]) -> None:
        super().retype({k: v for k, v in typed.items() if isinstance(v, str)})
        self._ran = typed.get("searched", "")
        self._new.setEnabled(bool(self._ran))
        self._show_face(new=bool(typed.get("is_new")))
        self._more.setVisible(any(self._more.typed().values()))
        self._face["document_reason"].set_optional_shown(bool(self.reason()))
        if self.is_new:
            self._read_id()

    def start(self) -> None:
        if self.is_new:
            self._face.start()
        elif self.known is None:
            self._search_form.start()
        else:
            self._known.start()

    def _show_face(self, *, new: bool = False) -> None:
        self._search_face.setHidden(new or self.known is not None)
        self._new_face.setHidden(not new)
        self._known.setHidden(self.known is None)
        words = self.tr("Searched for: {text}").format(text=self._ran)
        self._told_ran.setText(words if self._ran else "")
        if not new:
            self.say_at_head("")


def _described(words: Iterable[str]) -> dict[str, str]:
    """Put each word that describes somebody where it belongs: accent, marks, place words."""
    said: dict[str, list[str]] = {"accent": [], "marks": [], "place_words": []}
    for word in words:
        if accent_place(word) != word:
            said["accent"].append(word)
        else:
            said["marks" if speaks_of_a_mark(word) else "place_words"].append(word)
    return {place: " ".join(found) for place, found in said.items()}


def _free(field: LineField) -> bool:
    return field.derived or not field.typed()


def _age(born: date | None, today: date) -> int | None:
    return None if born is None else age_on(born, today)
