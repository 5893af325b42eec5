"""What is written into a dossier: a query, its answer, a talk, a clue, a mark, a picture."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_dossier import Dossier as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.photo import choose_picture, picture_of
from station.desktop.typed_fields import ComingMomentField, MomentField
from station.domain.body_marks import BodyPlace, MarkFacts, MarkKind, PictureFacts, PictureKind
from station.domain.clues import (
    ClueFacts,
    ClueKind,
    ClueLine,
    ClueRating,
    InterviewFacts,
    Noted,
)
from station.domain.outside_queries import (
    ASKED_BY_HAND,
    AnswerFacts,
    Outcome,
    QueryFacts,
    QueryLine,
)
from station.domain.problems import Refused
from station.usecases.body_marks import AddPicture, PlaceMark
from station.usecases.clues import NoteClue, RecordInterview, StrikeOut
from station.usecases.outside_queries import AnswerQuery, AskOutside
from station.usecases.work import Write
from station.wording import shown
from station.wording.naming import named


class Desktop(Protocol):
    """Who shows a form beside the dossier, and does what it asks for."""

    def show_form(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form; `then` is called with what was read of it."""

    def do(self, deed: Write[Any], words: str) -> None:
        """Do a deed, close the form and say so."""

    def refuse(self, refused: Refused) -> None:
        """Show what is wrong with a file that was chosen."""


class DossierForms(QObject):
    """Opens the forms; each gets its own mark, so that a repeat writes nothing twice."""

    def __init__(self, seat: Desktop, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat, self._desk, self._panel = seat, desk, parent

    def ask(self, person_id: int) -> None:
        """Write down that somebody was asked outside."""
        name, mark = Names.ASK_FORM, uuid.uuid4().hex
        outcome = _choice(name, "outcome", self.tr("Answer"), Outcome, columns=2)
        fields: list[Field] = [
            _choice(name, "kind", self.tr("How"), ASKED_BY_HAND, columns=4),
            _line(name, "whom", self.tr("Whom")),
            _line(name, "how", self.tr("What")),
            _line(name, "reason", self.tr("Why")),
            _line(name, "reference", self.tr("Number")),
            _line(name, "asked_by", self.tr("Asked by")),
            self._moment(name, "happened_at", self.tr("When")),
            outcome,
            _line(name, "text", self.tr("They said")),
            self._coming(name, "due", self.tr("Answer by")),
        ]
        fields[0].show_value(ASKED_BY_HAND[0])
        form = DeedForm(
            name,
            self.tr("Write down a query"),
            self.tr("Without an answer yet leave that open; a clock reminds of it."),
            fields,
            self.tr("Write down"),
        )

        def write(said: Mapping[str, Any]) -> None:
            due = said["due"]
            words = {place: said[place] or "" for place in ("whom", "how", "reason", "reference")}
            facts = QueryFacts(
                said["kind"] or ASKED_BY_HAND[0], **words, asked_by=said["asked_by"] or "", due=due
            )
            known = said["outcome"]
            answer = known and AnswerFacts(known, said["text"] or "", due=due)
            deed = AskOutside(mark, person_id, facts, answer, said["happened_at"])
            self._seat.do(deed, self.tr("The query stands in the ledger."))

        self._seat.show_form(form, write)

    def answer(self, line: QueryLine) -> None:
        """Write down what came back."""
        name, mark = Names.ANSWER_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            _choice(name, "outcome", self.tr("Answer"), Outcome, columns=2),
            _line(name, "text", self.tr("They said")),
            _line(name, "answered_by", self.tr("Who said so")),
            self._coming(name, "due", self.tr("Answer by")),
            self._moment(name, "happened_at", self.tr("When")),
        ]
        asked = shown.moment(line.happened_at, self._desk.now().date())
        told = " · ".join(filter(None, (asked, line.facts.whom, line.facts.how)))
        form = DeedForm(name, self.tr("Answer"), told, fields, self.tr("Write down"))

        def write(said: Mapping[str, Any]) -> None:
            facts = AnswerFacts(
                said["outcome"] or Outcome.NOTHING,
                said["text"] or "",
                said["answered_by"] or "",
                said["due"],
            )
            deed = AnswerQuery(mark, line.id, facts, said["happened_at"])
            self._seat.do(deed, self.tr("The answer stands in the ledger."))

        self._seat.show_form(form, write)

    def talk(self, person_id: int) -> None:
        """Write down a talk, with the clue that came out of it."""
        name, mark = Names.TALK_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            self._moment(name, "happened_at", self.tr("When")),
            _line(name, "place", self.tr("Where")),
            _line(name, "language", self.tr("Speaks")),
            TextField(Names.field("said", name), self.tr("Said"), place="said"),
            _line(name, "recording", self.tr("Recording")),
            _line(name, "text", self.tr("Clue")),
            _choice(name, "kind", self.tr("About"), ClueKind, columns=4),
            _choice(name, "rating", self.tr("Carries"), _RATINGS),
        ]
        fields[-2].show_value(ClueKind.PLACE)
        fields[-1].show_value(ClueRating.MEDIUM)
        form = DeedForm(
            name,
            self.tr("Write down a talk"),
            self.tr("The first days count: three talks in 72 hours."),
            fields,
            self.tr("Write down"),
        )

        def write(said: Mapping[str, Any]) -> None:
            words = {p: said[p] or "" for p in ("said", "place", "language", "recording")}
            clues: tuple[ClueFacts, ...] = ()
            if said["text"]:
                kind, rating = said["kind"] or ClueKind.OTHER, said["rating"] or ClueRating.MEDIUM
                clues = (ClueFacts(kind, said["text"], rating, said["recording"] or ""),)
            facts = InterviewFacts(**words)
            deed = RecordInterview(mark, person_id, facts, clues, said["happened_at"])
            self._seat.do(deed, self.tr("The talk is written down."))

        self._seat.show_form(form, write)

    def clue(self, person_id: int, before: ClueLine | None = None) -> None:
        """Write down a clue, or rate and word one anew."""
        name, mark = Names.CLUE_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            _line(name, "text", self.tr("Clue")),
            _choice(name, "kind", self.tr("About"), ClueKind, columns=4),
            _choice(name, "rating", self.tr("Carries"), tuple(ClueRating)),
            _line(name, "heard", self.tr("Heard by")),
            _line(name, "meaning", self.tr("Points to")),
        ]
        title, follows = self.tr("Write down a clue"), self.tr("It is searched for at once.")
        if before is None:
            fields.append(self._moment(name, "happened_at", self.tr("When")))
        else:
            fields.append(_line(name, "reason", self.tr("Why anew")))
            title, follows = self.tr("Rate anew"), self.tr("What stood there stays readable.")
        form = DeedForm(name, title, follows, fields, self.tr("Write down"))
        form.form.show_record(
            before.facts if before else ClueFacts(ClueKind.PLACE, "", ClueRating.MEDIUM)
        )

        def write(said: Mapping[str, Any]) -> None:
            facts = ClueFacts(
                said["kind"] or ClueKind.OTHER,
                said["text"] or "",
                said["rating"] or ClueRating.MEDIUM,
                said["heard"] or "",
                said["meaning"] or "",
            )
            deed = NoteClue(
                mark,
                person_id,
                facts,
                before.id if before else None,
                said.get("reason") or "",
                said.get("happened_at"),
            )
            self._seat.do(deed, self.tr("The clue stands in the notebook."))

        self._seat.show_form(form, write)

    def mark(self, person_id: int, place: BodyPlace) -> None:
        """Say what is to be seen at a place of the body."""
        name, key = Names.MARK_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            _choice(name, "kind", self.tr("What"), MarkKind, columns=4),
            _line(name, "text", self.tr("Looks")),
            LineField(
                Names.field("size_mm", name), self.tr("Long"), place="size_mm", unit=self.tr("mm")
            ),
            self._moment(name, "happened_at", self.tr("Seen")),
        ]
        fields[0].show_value(MarkKind.SCAR)
        title = " · ".join((named(place.side), place.name))
        follows = self.tr("It joins the description by which people are found.")
        form = DeedForm(name, title, follows, fields, self.tr("Place the mark"))

        def write(said: Mapping[str, Any]) -> None:
            size = "".join(sign for sign in said["size_mm"] or "" if sign.isdigit())
            kind = said["kind"] or MarkKind.SCAR
            facts = MarkFacts(
                place.side,
                place.x,
                place.y,
                kind,
                said["text"] or "",
                int(size[:4]) if size else None,
            )
            deed = PlaceMark(key, person_id, facts, said["happened_at"])
            self._seat.do(deed, self.tr("The mark is placed."))

        self._seat.show_form(form, write)

    def picture(self, person_id: int) -> None:
        """Choose a picture, then say what it is of and who is on it."""

        def chosen(path: Path) -> None:
            try:
                content = picture_of(path)
            except Refused as refused:
                self._seat.refuse(refused)
                return
            self._ask_picture(person_id, content, path.name)

        choose_picture(self._panel, chosen)

    def strike(self, what: Noted, note_id: int, told: str) -> None:
        """Ask why something should not stand here."""
        name = Names.STRIKE_FORM
        form = DeedForm(
            name,
            self.tr("Strike out"),
            told,
            [_line(name, "reason", self.tr("Why"))],
            self.tr("Strike out"),
            "danger",
        )

        def write(said: Mapping[str, Any]) -> None:
            self._seat.do(StrikeOut(what, note_id, said["reason"] or ""), self.tr("Struck out."))

        self._seat.show_form(form, write)

    def _ask_picture(self, person_id: int, content: bytes, file: str) -> None:
        name, mark = Names.PICTURE_FORM, uuid.uuid4().hex
        fields: list[Field] = [
            _choice(name, "kind", self.tr("Picture of"), PictureKind, columns=3),
            _line(name, "shows", self.tr("On it")),
            self._moment(name, "happened_at", self.tr("Taken")),
        ]
        fields[0].show_value(PictureKind.WHOLE)
        form = DeedForm(name, self.tr("Add a picture"), file, fields, self.tr("Add"))

        def write(said: Mapping[str, Any]) -> None:
            facts = PictureFacts(said["kind"] or PictureKind.OTHER, said["shows"] or "")
            deed = AddPicture(mark, person_id, content, facts, happened_at=said["happened_at"])
            self._seat.do(deed, self.tr("The picture stands in the dossier."))

        self._seat.show_form(form, write)

    def _moment(self, form: str, place: str, words: str) -> MomentField:
        field = MomentField(Names.field(place, form), words, self._desk.now, place=place)
        field.show_value(self._desk.now())
        return field

    def _coming(self, form: str, place: str, words: str) -> ComingMomentField:
        return ComingMomentField(Names.field(place, form), words, self._desk.now, place=place)


_RATINGS = (ClueRating.STRONG, ClueRating.MEDIUM, ClueRating.WEAK)


def _line(form: str, place: str, words: str) -> LineField:
    return LineField(Names.field(place, form), words, place=place)


def _choice(
    form: str, place: str, words: str, members: type[Enum] | tuple[Enum, ...], *, columns: int = 0
) -> ChoiceField:
    options = [(member, named(member)) for member in members]
    name = Names.field(place, form)
    return ChoiceField(name, words, options, place=place, columns=columns)
