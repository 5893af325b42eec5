"""Somebody's search notice in the panel: what everybody sees, what is kept back, where it is."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.deed_form import problem_lines
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_target
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.tracing.inquiry_writing import InquiryWriting
from station.desktop.pages.tracing.notice_forms import NoticeForms
from station.desktop.parts import EmptyState, captioned, chip, label
from station.desktop.saved_file import save_file
from station.domain.problems import Refused
from station.domain.public_facts import LeftOut
from station.domain.search_notices import NoticeState, PostingRecord, SearchNotice
from station.usecases.inquiries import WriteInquiries
from station.usecases.notice_board import BoardLine
from station.usecases.papers_search import MakeNoticePicture, NoticePicture, PrintSearchNotice
from station.usecases.search_notices import (
    NoticeDraft,
    PublishSearchNotice,
    RefreshSearchNotice,
    SearchNoticeDraft,
    WithdrawSearchNotice,
    WriteSearchNotice,
)
from station.wording import shown
from station.wording.naming import named

_LABEL = 104
CHIPS = {
    NoticeState.DRAFT: "warn",
    NoticeState.PUBLISHED: "code",
    NoticeState.WITHDRAWN: "plain",
    NoticeState.DROPPED: "plain",
}


class NoticePanel(FormHost):
    """The person of the chosen line; the deeds have letters as keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = NoticeForms(desk, self)
        self._letters = InquiryWriting(desk, self, self.open, self.do)
        self.line: BoardLine | None = None
        self.draft: NoticeDraft | None = None
        self.show_line(None)

    def show_line(self, line: BoardLine | None) -> None:
        """Ask for what there is to see of a line; nothing of none.

        While somebody's draft is asked for again, the one that is shown stays good for its keys;
        of another person nothing stays.
        """
        before, self.line = self.line, line
        if line is None or before is None or line.person_id != before.person_id:
            self.draft = None
            empty(self.body)
        if line is None:
            words = self.tr("Choose somebody at the left.")
            self.body.addWidget(EmptyState("tracing", self.tr("Nobody chosen"), words))
        elif line.notice is not None and line.notice.closed_at is not None:
            self._show_closed(line.notice)
        else:
            self.desk.ask(self, SearchNoticeDraft(line.person_id), self._show, seat="draft")

    def _show(self, draft: NoticeDraft) -> None:
        if self.line is None or self.line.person_id != draft.person_id:
            return
        self.draft = draft
        empty(self.body)
        self.body.addLayout(self._head(draft.name, draft.notice))
        for each in problem_lines(draft.problems):
            self.body.addWidget(each)
        notice = draft.notice
        if notice is not None and notice.found_at is not None and notice.out:
            self.body.addWidget(label(self.tr("Known who it is, or left: withdraw it."), "danger"))
        elif notice is not None and notice.changed:
            words = self.tr("More is known now than the text says: write it anew or refresh.")
            self.body.addWidget(label(words, "warn", wrap=True))
        self.body.addLayout(self._buttons(notice))
        if notice is not None and notice.postings:
            self.body.addWidget(self._card(self.tr("Where it is out"), self._places(notice)))
        said = [captioned(named(each), text, _LABEL) for each, text in draft.text.lines]
        self.body.addWidget(self._card(self.tr("What everybody may see"), said))
        kept = [self._kept(each) for each in draft.text.left_out]
        if kept:
            self.body.addWidget(self._card(self.tr("Kept in the house"), kept))

    def _show_closed(self, notice: SearchNotice) -> None:
        self.draft = None
        empty(self.body)
        self.body.addLayout(self._head(notice.name, notice))
        self.body.addLayout(self.deeds([self._asking()], ""))
        self.body.addWidget(self._card(self.tr("Where it was out"), self._places(notice)))

    # --- parts -------------------------------------------------------------------------------

    def _head(self, name: str, notice: SearchNotice | None) -> QBoxLayout:
        if notice is None:
            state = chip(self.tr("no notice yet"), "warn")
        else:
            state = chip(named(notice.state), CHIPS[notice.state])
        number = notice.number if notice else ""
        return row(label(name, "heading", wrap=True), label(number, "second"), None, state)

    def _card(self, title: str, lines: Iterable[QBoxLayout]) -> QWidget:
        return frame(column(label(title, "strong"), *lines, gap=t.SPACE_1, margin=t.SPACE_3))

    def _kept(self, each: LeftOut) -> QBoxLayout:
        words = " · ".join(filter(None, (named(each.why), each.text, each.rule)))
        return captioned(named(each.line), words, _LABEL)

    def _places(self, notice: SearchNotice) -> list[QBoxLayout]:
        return [self._posting(each) for each in notice.postings]

    def _posting(self, each: PostingRecord) -> QBoxLayout:
        today = self.desk.now().date()
        said = [each.place.name, self._since(each), each.place.link]
        if each.withdrawn_at is not None:
            when = shown.moment(each.withdrawn_at, today)
            why = named(each.reason) if each.reason else ""
            said = [each.place.name, self.tr("withdrawn {when}").format(when=when), why, each.note]
        words = " · ".join(filter(None, said))
        return captioned(named(each.place.channel), words, _LABEL)

    def _since(self, each: PostingRecord) -> str:
        today = self.desk.now().date()
        if each.refreshed_at is not None:
            when = shown.moment(each.refreshed_at, today)
            return self.tr("refreshed {when}").format(when=when)
        return self.tr("since {when}").format(when=shown.moment(each.posted_at, today))

    def _buttons(self, notice: SearchNotice | None) -> QBoxLayout:
        """The deeds that this notice can have now, three in a row."""
        out = bool(notice and notice.out)
        there = notice is not None
        found: list[Deed] = [
            (Names.WRITE, self.tr("Write the text…"), "W", self.write, WriteSearchNotice, True),
            (
                Names.PUBLISH,
                self.tr("Published…"),
                "P",
                self.publish,
                PublishSearchNotice,
                there,
            ),
            (Names.REFRESH, self.tr("Refreshed…"), "R", self.refresh, RefreshSearchNotice, out),
            (
                Names.WITHDRAW,
                self.tr("Withdrawn…"),
                "X",
                self.withdraw,
                WithdrawSearchNotice,
                there,
            ),
            (Names.PRINT, self.tr("Print"), "D", self.print, PrintSearchNotice, there),
            (Names.PICTURE, self.tr("Picture…"), "J", self.picture, MakeNoticePicture, there),
            self._asking(),
        ]
        return self.deeds(
            found, Names.WRITE if not there else Names.REFRESH if out else Names.PUBLISH
        )

    def _asking(self) -> Deed:
        words = self.tr("Inquiry letters…")
        return Names.ASK, words, "L", self.ask, WriteInquiries, True

    # --- deeds -------------------------------------------------------------------------------

    def write(self) -> None:
        """Write the text, the first one or a newer one."""
        if (draft := self.draft) is None:
            return
        mark = uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            deed = WriteSearchNotice(mark, draft.person_id, said["words"] or "", said["left_out"])
            self.do(deed, self.tr("The notice is written."))

        self.open(self.forms.write(draft), go)

    def publish(self) -> None:
        """Write down where the notice was posted."""
        notice, mark = self._notice(), uuid.uuid4().hex

        form = self.forms.publish()

        def go(said: Mapping[str, Any]) -> None:
            deed = PublishSearchNotice(
                mark, notice.id, form.places(said), said["reason"] or "", said["happened_at"]
            )
            self.do(deed, self.tr("Written down where the notice is out."))

        self.open(form, go)

    def refresh(self) -> None:
        """Write down that the notice was put out anew."""
        notice, mark = self._notice(), uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            postings, note = tuple(sorted(said["postings"])), said["note"] or ""
            deed = RefreshSearchNotice(mark, notice.id, postings, note, said["happened_at"])
            self.do(deed, self.tr("The notice is refreshed."))

        self.open(self.forms.refresh(notice), go)

    def withdraw(self) -> None:
        """Write down where the notice was taken back."""
        notice, mark = self._notice(), uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            postings = tuple(sorted(said.get("postings") or ()))
            deed = WithdrawSearchNotice(
                mark, notice.id, said["reason"], postings, said["note"] or "", said["happened_at"]
            )
            self.do(deed, self.tr("Written down where the notice was taken back."))

        self.open(self.forms.withdraw(notice), go)

    def print(self) -> None:
        """Print the notice for the wall."""
        self.desk.do(self, PrintSearchNotice(self._notice().id), self.printed.emit)

    def picture(self) -> None:
        """Save the picture for the telephone where the clerk says."""
        notice = self._notice()

        def save(path: Path) -> None:
            self.desk.do(self, MakeNoticePicture(notice.id), lambda made: self._save(path, made))

        kinds = self.tr("Pictures (*.png)")
        choose_target(self, self.tr("Save the picture"), kinds, f"{notice.number}.png", save)

    def _save(self, path: Path, made: NoticePicture) -> None:
        try:
            save_file(path, made.png)
        except Refused as error:
            self.desk.failed.emit(self, error)
            return
        self.said.emit(self.tr("The picture is saved."))

    def ask(self) -> None:
        """Write letters to units that may know the person, also where no notice is open."""
        if self.draft is not None:
            self._letters.open(self.draft)
        elif (line := self.line) is not None:
            self._letters.begin(line.person_id, lambda: self.line == line)

    def _notice(self) -> SearchNotice:
        assert self.draft is not None
        assert self.draft.notice is not None
        return self.draft.notice
