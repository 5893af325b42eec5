"""The forms in which a notice or a letter is thought over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.form_parts import FormParts
from station.desktop.pages.tracing.publish_form import PublishForm
from station.domain.inquiries import Addressee, InquiryResult, LetterWay
from station.domain.notice_papers import QUESTION
from station.domain.public_facts import CHOSEN, TITLES, PublicField
from station.domain.search_notices import PostingRecord, SearchNotice, WithdrawReason
from station.usecases.search_notices import NoticeDraft
from station.wording.naming import named

_CLUES = (PublicField.ACCENT, PublicField.PLACE_WORDS, PublicField.WORDS)
"""What the form of a letter begins with as clues; looks stand in the letter by themselves."""


class NoticeForms(QObject):
    """Makes the forms of notices and letters, with what is known already filled in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def write(self, draft: NoticeDraft) -> DeedForm:
        """What the clerk adds to the notice, and what they leave out of it."""
        part = self._parts(Names.WRITE_FORM)
        there = {each for each, _said in draft.text.lines} | draft.left_out | {PublicField.PHOTO}
        options = [(each, named(each)) for each in PublicField if each in CHOSEN & there]
        left_out = part.ticks("left_out", self.tr("Leave out"), options, 3)
        left_out.show_value(draft.left_out)
        return DeedForm(
            Names.WRITE_FORM,
            self.tr("Write the text"),
            self.tr(
                "Made from what is known now; what must stay in the house is left out by itself."
            ),
            [part.text("words", self.tr("Words added"), value=draft.words), left_out],
            self.tr("Write"),
        )

    def publish(self) -> PublishForm:
        """Where the notice was posted: one place or several."""
        return PublishForm(self._desk)

    def refresh(self, notice: SearchNotice) -> DeedForm:
        """Where the notice was put out anew."""
        part = self._parts(Names.REFRESH_FORM)
        return DeedForm(
            Names.REFRESH_FORM,
            self.tr("Refreshed"),
            self.tr("The text of today goes out. Nothing ticked means everywhere."),
            [
                part.ticks("postings", self.tr("Where"), _places(notice.out)),
                part.line("note", self.tr("Note")),
                part.moment(self.tr("When")),
            ],
            self.tr("Write down"),
        )

    def withdraw(self, notice: SearchNotice) -> DeedForm:
        """Where the notice was taken back, and why."""
        part = self._parts(Names.WITHDRAW_FORM)
        where = [part.ticks("postings", self.tr("Where"), _places(notice.out))]
        return DeedForm(
            Names.WITHDRAW_FORM,
            self.tr("Withdrawn"),
            self.tr(
                "Nothing ticked means everywhere; then the notice is closed, its number stays."
            ),
            [
                *(where if notice.out else ()),
                part.choice("reason", self.tr("Why"), WithdrawReason, 2),
                part.line("note", self.tr("Note")),
                part.moment(self.tr("When")),
            ],
            self.tr("Write down"),
        )

    def ask(self, draft: NoticeDraft, columns: int) -> DeedForm:
        """Letters to several units at once; `columns` of kinds as the place is wide."""
        part = self._parts(Names.ASK_FORM)
        told = ((each, draft.text.says(each)) for each in _CLUES)
        clues = "；".join(f"{TITLES[each]}：{said}" for each, said in told if said)
        way = part.choice("way", self.tr("Sent"), LetterWay, 3)
        way.show_value(LetterWay.POST)
        return DeedForm(
            Names.ASK_FORM,
            self.tr("Inquiry letters"),
            self.tr("One unit a line: each gets a letter with its number and its slip."),
            [
                part.choice("kind", self.tr("Kind"), Addressee, columns),
                part.text("asked", self.tr("Units")),
                part.text("question", self.tr("Question"), value=QUESTION),
                part.text("clues", self.tr("Clues"), 2, value=clues),
                way,
                part.coming_day("answer_by", self.tr("Answer by")),
                part.moment(self.tr("When")),
            ],
            self.tr("Write letters"),
        )

    def answer(self) -> DeedForm:
        """What came back."""
        part = self._parts(Names.ANSWER_FORM)
        return DeedForm(
            Names.ANSWER_FORM,
            self.tr("Answer"),
            self.tr("An answer is noted also when it comes late, and another one after it."),
            [
                part.choice("result", self.tr("Result"), InquiryResult, 2),
                part.text("text", self.tr("What they say")),
                part.line("answered_by", self.tr("Who answered")),
                part.line("reference", self.tr("Their number")),
                part.moment(self.tr("When")),
            ],
            self.tr("Write down"),
        )

    def chase(self) -> DeedForm:
        """Asking again."""
        part = self._parts(Names.CHASE_FORM)
        return DeedForm(
            Names.CHASE_FORM,
            self.tr("Chase the answer"),
            self.tr("Without a day the station's own number counts. Then print the chase letter."),
            [
                part.text("text", self.tr("More to say"), 2),
                part.coming_day("answer_by", self.tr("Answer by")),
                part.moment(self.tr("When")),
            ],
            self.tr("Chase"),
        )

    def close(self) -> DeedForm:
        """Waiting no longer."""
        part = self._parts(Names.CLOSE_FORM)
        return DeedForm(
            Names.CLOSE_FORM,
            self.tr("Wait no longer"),
            self.tr("An answer that comes all the same can still be noted."),
            [part.line("text", self.tr("Why")), part.moment(self.tr("When"))],
            self.tr("Close the letter"),
        )

    def period(self) -> DeedForm:
        """Of which days the register is printed."""
        part = self._parts(Names.REGISTER_FORM)
        today = self._desk.now().date()
        since, until = part.day("since", self.tr("From")), part.day("until", self.tr("Until"))
        since.show_value(today.replace(day=1))
        until.show_value(today)
        return DeedForm(
            Names.REGISTER_FORM,
            self.tr("Register of inquiry letters"),
            self.tr("Every letter sent in these days, with its chases and its answer."),
            [since, until],
            self.tr("Print"),
        )

    def _parts(self, name: str) -> FormParts:
        return FormParts(name, self._desk.now)


def _places(out: Sequence[PostingRecord]) -> list[tuple[int, str]]:
    return [
        (each.id, " ".join(filter(None, (named(each.place.channel), each.place.name))))
        for each in out
    ]
