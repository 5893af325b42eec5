"""The forms in which a notice or a letter is thought over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from station.desktop.choices import ChoiceField, TicksField
from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.typed_fields import ComingDayField, MomentField
from station.domain.inquiries import Addressee, InquiryResult, LetterWay
from station.domain.notice_papers import QUESTION
from station.domain.public_facts import CHOSEN, TITLES, PublicField
from station.domain.search_notices import (
    NoticeChannel,
    PostingRecord,
    SearchNotice,
    WithdrawReason,
)
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
        name = Names.WRITE_FORM
        there = {each for each, _said in draft.text.lines} | draft.left_out | {PublicField.PHOTO}
        options = [(each, named(each)) for each in PublicField if each in CHOSEN & there]
        words = TextField(
            Names.field("words", name),
            self.tr("Words added"),
            place="words",
        )
        words.show_value(draft.words)
        left_out = TicksField(
            Names.field("left_out", name),
            self.tr("Leave out"),
            options,
            place="left_out",
            columns=3,
        )
        left_out.show_value(draft.left_out)
        return DeedForm(
            name,
            self.tr("Write the text"),
            self.tr(
                "Made from what is known now; what must stay in the house is left out by itself."
            ),
            [words, left_out],
            self.tr("Write"),
        )

    def publish(self) -> DeedForm:
        """Where the notice was posted."""
        name = Names.PUBLISH_FORM
        channels = [(each, named(each)) for each in NoticeChannel]
        fields: list[Field] = [
            ChoiceField(
                Names.field("places", name),
                self.tr("Where"),
                channels,
                place="places",
                columns=3,
            ),
            LineField(
                Names.field("name", name),
                self.tr("Which one"),
                place="name",
            ),
            LineField(
                Names.field("link", name),
                self.tr("Link, number"),
                place="link",
            ),
            LineField(Names.field("reason", name), self.tr("Reason"), place="reason"),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Published"),
            self.tr(
                "One place after the other. Where something speaks against it a reason is needed."
            ),
            fields,
            self.tr("Write down"),
        )

    def refresh(self, notice: SearchNotice) -> DeedForm:
        """Where the notice was put out anew."""
        name = Names.REFRESH_FORM
        fields = [
            self._postings(name, notice.out),
            LineField(Names.field("note", name), self.tr("Note"), place="note"),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Refreshed"),
            self.tr("The text of today goes out. Nothing ticked means everywhere."),
            fields,
            self.tr("Write down"),
        )

    def withdraw(self, notice: SearchNotice) -> DeedForm:
        """Where the notice was taken back, and why."""
        name = Names.WITHDRAW_FORM
        reasons = [(each, named(each)) for each in WithdrawReason]
        fields: list[Field] = [
            ChoiceField(
                Names.field("reason", name),
                self.tr("Why"),
                reasons,
                place="reason",
                columns=2,
            ),
            LineField(Names.field("note", name), self.tr("Note"), place="note"),
            self._moment(name),
        ]
        if notice.out:
            fields.insert(0, self._postings(name, notice.out))
        return DeedForm(
            name,
            self.tr("Withdrawn"),
            self.tr(
                "Nothing ticked means everywhere; then the notice is closed, its number stays."
            ),
            fields,
            self.tr("Write down"),
        )

    def ask(self, draft: NoticeDraft) -> DeedForm:
        """Letters to several units at once."""
        name = Names.ASK_FORM
        kinds = [(each, named(each)) for each in Addressee]
        ways = [(each, named(each)) for each in LetterWay]
        told = ((each, draft.text.says(each)) for each in _CLUES)
        clues = "；".join(f"{TITLES[each]}：{said}" for each, said in told if said)
        known = TextField(
            Names.field("clues", name),
            self.tr("Clues"),
            place="clues",
            lines=2,
        )
        known.show_value(clues)
        question = TextField(
            Names.field("question", name),
            self.tr("Question"),
            place="question",
            lines=3,
        )
        question.show_value(QUESTION)
        way = ChoiceField(
            Names.field("way", name),
            self.tr("Sent"),
            ways,
            place="way",
            columns=3,
        )
        way.show_value(LetterWay.POST)
        fields: list[Field] = [
            ChoiceField(
                Names.field("kind", name),
                self.tr("Kind"),
                kinds,
                place="kind",
                columns=2,
            ),
            TextField(
                Names.field("asked", name),
                self.tr("Units"),
                place="asked",
                lines=3,
            ),
            question,
            known,
            way,
            ComingDayField(
                Names.field("answer_by", name),
                self.tr("Answer by"),
                self._desk.now,
                place="answer_by",
            ),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Inquiry letters"),
            self.tr("One unit a line: each gets a letter with its number and its slip."),
            fields,
            self.tr("Write letters"),
        )

    def answer(self) -> DeedForm:
        """What came back."""
        name = Names.ANSWER_FORM
        results = [(each, named(each)) for each in InquiryResult]
        fields: list[Field] = [
            ChoiceField(
                Names.field("result", name),
                self.tr("Result"),
                results,
                place="result",
                columns=2,
            ),
            TextField(
                Names.field("text", name),
                self.tr("What they say"),
                place="text",
            ),
            LineField(
                Names.field("answered_by", name),
                self.tr("Who answered"),
                place="answered_by",
            ),
            LineField(
                Names.field("reference", name),
                self.tr("Their number"),
                place="reference",
            ),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Answer"),
            self.tr("An answer is noted also when it comes late, and another one after it."),
            fields,
            self.tr("Write down"),
        )

    def chase(self) -> DeedForm:
        """Asking again."""
        name = Names.CHASE_FORM
        fields: list[Field] = [
            TextField(
                Names.field("text", name),
                self.tr("More to say"),
                place="text",
                lines=2,
            ),
            ComingDayField(
                Names.field("answer_by", name),
                self.tr("Answer by"),
                self._desk.now,
                place="answer_by",
            ),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Chase the answer"),
            self.tr("Without a day the station's own number counts. Then print the chase letter."),
            fields,
            self.tr("Chase"),
        )

    def close(self) -> DeedForm:
        """Waiting no longer."""
        name = Names.CLOSE_FORM
        fields: list[Field] = [
            LineField(
                Names.field("text", name),
                self.tr("Why"),
                place="text",
            ),
            self._moment(name),
        ]
        return DeedForm(
            name,
            self.tr("Wait no longer"),
            self.tr("An answer that comes all the same can still be noted."),
            fields,
            self.tr("Close the letter"),
        )

    def _moment(self, form: str) -> MomentField:
        field = MomentField(
            Names.field("happened_at", form), self.tr("When"), self._desk.now, place="happened_at"
        )
        field.show_value(self._desk.now())
        return field

    def _postings(self, form: str, out: Sequence[PostingRecord]) -> TicksField:
        options = [
            (each.id, " ".join(filter(None, (named(each.place.channel), each.place.name))))
            for each in out
        ]
        return TicksField(
            Names.field("postings", form),
            self.tr("Where"),
            options,
            place="postings",
            columns=1,
        )
